; SRFI 64: a way to write tests. Of the runner's interface there is what programs use; results are printed when a group ends.
(define-library (srfi 64)
  (export test-begin test-end test-group test-assert test-equal test-eqv test-eq test-approximate test-error
          test-skip test-expect-fail test-runner-current test-runner-fail-count test-runner-pass-count
          test-runner-xpass-count test-runner-xfail-count test-runner-skip-count)
  (import (scheme base) (scheme write))
  (begin
    (define-record-type runner
      (make-runner pass fail xpass xfail skip groups to-skip to-fail)
      runner?
      (pass test-runner-pass-count set-pass!)
      (fail test-runner-fail-count set-fail!)
      (xpass test-runner-xpass-count set-xpass!)
      (xfail test-runner-xfail-count set-xfail!)
      (skip test-runner-skip-count set-skip!)
      (groups groups set-groups!)
      (to-skip to-skip set-to-skip!)
      (to-fail to-fail set-to-fail!))

    (define current (make-runner 0 0 0 0 0 '() '() '()))
    (define (test-runner-current) current)

    (define (test-begin name . count)
      (set-groups! current (cons name (groups current))))

    (define (test-end . name)
      (set-groups! current (cdr (groups current)))
      (if (null? (groups current))
          (begin
            (display "# of expected passes      ") (display (test-runner-pass-count current)) (newline)
            (report "# of unexpected failures  " (test-runner-fail-count current))
            (report "# of unexpected successes " (test-runner-xpass-count current))
            (report "# of expected failures    " (test-runner-xfail-count current))
            (report "# of skipped tests        " (test-runner-skip-count current)))))

    (define (report text n)
      (if (> n 0)
          (begin (display text) (display n) (newline))))

    (define (test-skip name) (set-to-skip! current (cons name (to-skip current))))
    (define (test-expect-fail name) (set-to-fail! current (cons name (to-fail current))))

    (define (run name show thunk)
      (cond ((member name (to-skip current))
             (set-skip! current (+ 1 (test-runner-skip-count current))))
            ((member name (to-fail current))
             (if (guard (e (#t #f)) (thunk))
                 (set-xpass! current (+ 1 (test-runner-xpass-count current)))
                 (set-xfail! current (+ 1 (test-runner-xfail-count current)))))
            ((guard (e (#t (failed name) (display "  raised ") (explain e) (newline) 'reported)) (thunk))
             => (lambda (result)
                  (if (not (eq? result 'reported))
                      (set-pass! current (+ 1 (test-runner-pass-count current))))))
            (else (failed name) (show))))

    (define (failed name)
      (set-fail! current (+ 1 (test-runner-fail-count current)))
      (display "FAIL ")
      (for-each (lambda (group) (display group) (display "/")) (reverse (groups current)))
      (write name)
      (newline))

    (define (explain e)
      (if (error-object? e)
          (begin (display (error-object-message e))
                 (for-each (lambda (irritant) (display " ") (write irritant)) (error-object-irritants e)))
          (write e)))

    (define (compare name same? expected thunk)
      (let ((result #f))
        (run name
             (lambda ()
               (display "  expected ") (write expected) (display ", got ") (write result) (newline))
             (lambda ()
               (set! result (thunk))
               (same? expected result)))))

    (define-syntax test-group
      (syntax-rules ()
        ((_ name body ...) (begin (test-begin name) body ... (test-end name)))))

    (define-syntax test-assert
      (syntax-rules ()
        ((_ name expr) (run name newline (lambda () (if expr #t #f))))
        ((_ expr) (run 'expr newline (lambda () (if expr #t #f))))))

    (define-syntax test-equal
      (syntax-rules ()
        ((_ name expected expr) (compare name equal? expected (lambda () expr)))
        ((_ expected expr) (compare 'expr equal? expected (lambda () expr)))))

    (define-syntax test-eqv
      (syntax-rules ()
        ((_ name expected expr) (compare name eqv? expected (lambda () expr)))
        ((_ expected expr) (compare 'expr eqv? expected (lambda () expr)))))

    (define-syntax test-eq
      (syntax-rules ()
        ((_ name expected expr) (compare name eq? expected (lambda () expr)))
        ((_ expected expr) (compare 'expr eq? expected (lambda () expr)))))

    (define-syntax test-approximate
      (syntax-rules ()
        ((_ name expected expr error) (compare name (near error) expected (lambda () expr)))
        ((_ expected expr error) (compare 'expr (near error) expected (lambda () expr)))))

    (define (near error)
      (lambda (a b) (<= (abs (- a b)) error)))

    (define-syntax test-error
      (syntax-rules ()
        ((_ name type expr) (run name newline (lambda () (guard (e (#t (of-type? type e))) expr #f))))
        ((_ type expr) (run 'expr newline (lambda () (guard (e (#t (of-type? type e))) expr #f))))
        ((_ expr) (run 'expr newline (lambda () (guard (e (#t #t)) expr #f))))))

    (define (of-type? type e)
      (if (procedure? type) (type e) #t))))
