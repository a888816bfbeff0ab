; Takeuchi's function returning through first-class continuations.
(import (scheme base) (scheme write) (scheme process-context))

(define (size default)
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) default)))

(define (ctak x y z)
  (call/cc (lambda (k) (aux k x y z))))

(define (aux k x y z)
  (if (not (< y x))
      (k z)
      (call/cc
        (lambda (k)
          (aux k
               (call/cc (lambda (k) (aux k (- x 1) y z)))
               (call/cc (lambda (k) (aux k (- y 1) z x)))
               (call/cc (lambda (k) (aux k (- z 1) x y))))))))

(do ((i (size 1) (- i 1)))
    ((= i 0))
  (display (ctak 14 9 5))
  (newline))
