; Three ways to sort pseudo-random numbers: quicksort in a vector, merge sort and insertion sort on lists.
(import (scheme base) (scheme write) (scheme process-context))

(define (size default)
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) default)))

(define (random-list n)
  (let loop ((i n) (seed 42) (numbers '()))
    (if (= i 0)
        numbers
        (let ((next (modulo (+ (* seed 1103515245) 12345) 2147483648)))
          (loop (- i 1) next (cons (quotient next 65536) numbers))))))

(define (swap! v i j)
  (let ((t (vector-ref v i)))
    (vector-set! v i (vector-ref v j))
    (vector-set! v j t)))

(define (quicksort! v)
  (let sort ((low 0) (high (- (vector-length v) 1)))
    (if (< low high)
        (let ((pivot (vector-ref v (quotient (+ low high) 2))))
          (let loop ((i low) (j high))
            (let* ((i (let up ((i i)) (if (< (vector-ref v i) pivot) (up (+ i 1)) i)))
                   (j (let down ((j j)) (if (> (vector-ref v j) pivot) (down (- j 1)) j))))
              (cond ((< i j) (swap! v i j) (loop (+ i 1) (- j 1)))
                    ((= i j) (sort low (- i 1)) (sort (+ i 1) high))
                    (else (sort low j) (sort i high)))))))))

(define (merge a b)
  (cond ((null? a) b)
        ((null? b) a)
        ((< (car b) (car a)) (cons (car b) (merge a (cdr b))))
        (else (cons (car a) (merge (cdr a) b)))))

(define (halves x)
  (let loop ((x x) (a '()) (b '()))
    (if (null? x) (values a b) (loop (cdr x) (cons (car x) b) a))))

(define (merge-sort x)
  (if (or (null? x) (null? (cdr x)))
      x
      (let-values (((a b) (halves x)))
        (merge (merge-sort a) (merge-sort b)))))

(define (insert x sorted)
  (if (or (null? sorted) (<= x (car sorted)))
      (cons x sorted)
      (cons (car sorted) (insert x (cdr sorted)))))

(define (insertion-sort x)
  (let loop ((x x) (sorted '()))
    (if (null? x) sorted (loop (cdr x) (insert (car x) sorted)))))

(define numbers (random-list (size 400)))
(define v (list->vector numbers))
(quicksort! v)
(define merged (merge-sort numbers))
(write (equal? merged (vector->list v))) (newline)
(write (equal? merged (insertion-sort numbers))) (newline)
(write (list (list-ref merged 0) (list-ref merged (quotient (length merged) 2)) (list-ref merged (- (length merged) 1))))
(newline)
