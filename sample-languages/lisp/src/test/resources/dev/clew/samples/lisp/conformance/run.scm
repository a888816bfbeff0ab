; Runs a test file form by form, so that a form that fails does not keep the others from running.
(define (run file)
  (call-with-input-file file
    (lambda (port)
      (let loop ()
        (let ((form (read port)))
          (if (not (eof-object? form))
              (begin
                (guard (e (#t (display "FAILED FORM ")
                              (write form)
                              (display ": ")
                              (display (if (error-object? e) (error-object-message e) e))
                              (newline)))
                  (eval form (interaction-environment)))
                (loop))))))))
(run "FILE")
