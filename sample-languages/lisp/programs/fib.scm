; Fibonacci numbers, the doubly recursive way: nothing but calls, comparisons and small integers.
(import (scheme base) (scheme write) (scheme process-context))

(define (size default)
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) default)))

(define (fib n)
  (if (< n 2)
      n
      (+ (fib (- n 1)) (fib (- n 2)))))

(display (fib (size 22)))
(newline)
