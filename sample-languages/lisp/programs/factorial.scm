; Big integers: factorials, binomials, digits.
(import (scheme base) (scheme write) (scheme process-context))

(define (size default)
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) default)))

(define (factorial n)
  (let loop ((n n) (product 1))
    (if (= n 0) product (loop (- n 1) (* n product)))))

(define (binomial n k)
  (/ (factorial n) (* (factorial k) (factorial (- n k)))))

(define (digit-sum n)
  (let loop ((n n) (sum 0))
    (if (= n 0) sum (loop (quotient n 10) (+ sum (remainder n 10))))))

(write (factorial 30)) (newline)
(write (binomial 100 50)) (newline)
(write (digit-sum (factorial (size 300)))) (newline)
(write (string-length (number->string (factorial (size 300))))) (newline)
(write (exact-integer-sqrt (factorial 25))) (newline)
