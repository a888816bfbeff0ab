; Infinite streams with promises: primes, and a series for pi made fast by acceleration.
(import (scheme base) (scheme lazy) (scheme write) (scheme process-context))

(define (size default)
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) default)))

(define-syntax stream-cons
  (syntax-rules ()
    ((_ head tail) (cons head (delay tail)))))
(define (tail s) (force (cdr s)))

(define (integers n) (stream-cons n (integers (+ n 1))))

(define (keep ok? s)
  (if (ok? (car s))
      (stream-cons (car s) (keep ok? (tail s)))
      (keep ok? (tail s))))

(define (sieve s)
  (stream-cons (car s)
               (sieve (keep (lambda (n) (not (= 0 (remainder n (car s))))) (tail s)))))

(define (take s n)
  (if (= n 0) '() (cons (car s) (take (tail s) (- n 1)))))

(write (take (sieve (integers 2)) (size 30))) (newline)

(define (pi-terms n sign) (stream-cons (/ (* 4.0 sign) n) (pi-terms (+ n 2) (- sign))))
(define (sums s total)
  (let ((total (+ total (car s))))
    (stream-cons total (sums (tail s) total))))
(define (accelerate s)
  (let* ((a (car s)) (b (car (tail s))) (c (car (tail (tail s)))))
    (stream-cons (- c (/ (square (- c b)) (+ a (* -2 b) c)))
                 (accelerate (tail s)))))
(define pi (car (reverse (take (accelerate (accelerate (sums (pi-terms 1 1) 0.0))) 8))))
(write (/ (round (* pi 1e6)) 1e6)) (newline)

; A lazy loop of many steps needs no stack.
(define (countdown n) (if (= n 0) (delay 'lift-off) (delay-force (countdown (- n 1)))))
(write (force (countdown 10000))) (newline)
