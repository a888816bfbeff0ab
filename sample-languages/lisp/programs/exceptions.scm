; Exceptions of all kinds, dynamic-wind, parameters: what is done in which order.
(import (scheme base) (scheme write))

(define log '())
(define (note x) (set! log (cons x log)))
(define (show) (write (reverse log)) (newline) (set! log '()))

(define (risky x)
  (dynamic-wind
    (lambda () (note 'enter))
    (lambda ()
      (cond ((negative? x) (raise 'negative))
            ((zero? x) (error "zero!" x))
            ((> x 100) (raise-continuable (list 'too-big x)))
            (else (* 2 x))))
    (lambda () (note 'leave))))

(define (try x)
  (guard (e ((symbol? e) (note e) (list 'symbol e))
            ((error-object? e) (note (error-object-message e)) (error-object-irritants e))
            ((assq 'cause (if (pair? e) (list e) '())) => cdr))
    (risky x)))

(for-each (lambda (x) (write (try x)) (newline) (show)) '(5 -1 0))

(write (with-exception-handler
         (lambda (e) (note e) 7)
         (lambda () (+ 1 (risky 101)))))
(newline)
(show)

(define (loop-with-errors n)
  (let loop ((i 0) (caught 0))
    (if (= i n)
        caught
        (loop (+ i 1)
              (guard (e ((eq? e 'odd) (+ caught 1)))
                (if (odd? i) (raise 'odd) caught))))))
(write (loop-with-errors 200)) (newline)

(define depth (make-parameter 0 (lambda (x) (* x 10))))
(define (nested n)
  (if (= n 0)
      (depth)
      (parameterize ((depth n)) (+ (depth) (nested (- n 1))))))
(write (list (nested 5) (depth))) (newline)

(define k #f)
(define visits 0)
(dynamic-wind
  (lambda () (note 'in))
  (lambda () (call/cc (lambda (c) (set! k c))) (set! visits (+ visits 1)))
  (lambda () (note 'out)))
(if (< visits 3) (k 'again))
(show)

(write (guard (e (#t (list 'outer e)))
         (guard (e ((number? e) 'number))
           (raise 'not-a-number))))
(newline)
(write (guard (e ((string? e) e))
         (vector-ref (vector 1 2 3)
                     (guard (e2 ((error-object? e2) (raise "from the handler")))
                       (vector-ref (vector) 0)))))
(newline)
