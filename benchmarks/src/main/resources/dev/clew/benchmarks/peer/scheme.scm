(define clew-loaded (clew-nanos))

(define (clew-run)
  (let ((port (open-output-string)))
    (parameterize ((current-output-port port)) (clew-program))
    (get-output-string port)))

(define (clew-runs n)
  (if (= n 1)
      (clew-run)
      (begin (clew-run) (clew-runs (- n 1)))))

; The output, then the times, the last one first.
(define (clew-repeat end runs times)
  (let* ((start (clew-nanos))
         (output (clew-runs runs))
         (now (clew-nanos))
         (times (cons (cons runs (- now start)) times)))
    (if (< now end)
        (clew-repeat end (if (< (- now start) 5000000) (* 2 runs) runs) times)
        (cons output times))))

(let ((result (clew-repeat (+ clew-loaded @NANOS@) 1 (list (cons 0 (- clew-loaded clew-start))))))
  (for-each
    (lambda (time) (display (car time)) (display " ") (display (cdr time)) (newline))
    (reverse (cdr result)))
  (display "output:") (newline)
  (display (car result)))
