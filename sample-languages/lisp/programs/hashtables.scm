; SRFI 69: counting, grouping, memoising.
(import (scheme base) (scheme write) (scheme process-context) (srfi 69) (only (clew base) sort))

(define (size default)
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) default)))

(define (collatz n)
  (let loop ((n n) (steps 0))
    (if (= n 1)
        steps
        (loop (if (even? n) (quotient n 2) (+ 1 (* 3 n))) (+ steps 1)))))

(define lengths (make-hash-table eqv?))
(do ((i 1 (+ i 1)))
    ((> i (size 300)))
  (hash-table-update! lengths (collatz i) (lambda (numbers) (cons i numbers)) (lambda () '())))

(define (longest table)
  (hash-table-fold table
    (lambda (steps numbers best) (if (> (length numbers) (length (cdr best))) (cons steps numbers) best))
    '(0)))

(write (hash-table-size lengths)) (newline)
(write (longest lengths)) (newline)

(define ways (make-hash-table equal?))
(define (change amount coins)
  (cond ((= amount 0) 1)
        ((or (< amount 0) (null? coins)) 0)
        (else
          (let ((key (cons amount (length coins))))
            (or (hash-table-ref/default ways key #f)
                (let ((n (+ (change amount (cdr coins)) (change (- amount (car coins)) coins))))
                  (hash-table-set! ways key n)
                  n))))))
(write (change 500 '(50 25 10 5 1))) (newline)
(write (hash-table-size ways)) (newline)

(define names (alist->hash-table '(("one" . 1) ("two" . 2) ("three" . 3)) string=?))
(hash-table-delete! names "two")
(write (sort (hash-table->alist names) (lambda (a b) (< (cdr a) (cdr b))))) (newline)
(write (hash-table-ref names "two" (lambda () 'gone))) (newline)
