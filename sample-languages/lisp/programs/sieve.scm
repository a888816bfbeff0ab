; The sieve of Eratosthenes in a vector.
(import (scheme base) (scheme write) (scheme process-context))

(define (size default)
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) default)))

(define (sieve limit)
  (let ((prime (make-vector (+ limit 1) #t)))
    (let next ((i 2) (count 0))
      (cond ((> i limit) count)
            ((vector-ref prime i)
             (do ((j (* i i) (+ j i)))
                 ((> j limit))
               (vector-set! prime j #f))
             (next (+ i 1) (+ count 1)))
            (else (next (+ i 1) count))))))

(display (sieve (size 20000)))
(newline)
