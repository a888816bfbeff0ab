; Takeuchi's function in continuation-passing style: all calls are tail calls, continuations are closures.
(import (scheme base) (scheme write) (scheme process-context))

(define (size default)
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) default)))

(define (cpstak x y z)
  (define (tak x y z k)
    (if (not (< y x))
        (k z)
        (tak (- x 1) y z
             (lambda (a)
               (tak (- y 1) z x
                    (lambda (b)
                      (tak (- z 1) x y
                           (lambda (c) (tak a b c k)))))))))
  (tak x y z (lambda (result) result)))

(do ((i (size 1) (- i 1)))
    ((= i 0))
  (display (cpstak 18 12 6))
  (newline))
