; Multiplying matrices that are vectors of vectors.
(import (scheme base) (scheme write) (scheme process-context))

(define (size default)
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) default)))

(define (make-matrix n f)
  (let ((m (make-vector n)))
    (do ((i 0 (+ i 1)))
        ((= i n) m)
      (vector-set! m i (make-vector n 0))
      (do ((j 0 (+ j 1)))
          ((= j n))
        (vector-set! (vector-ref m i) j (f i j))))))

(define (multiply a b)
  (let ((n (vector-length a)))
    (make-matrix n
      (lambda (i j)
        (let ((row (vector-ref a i)))
          (let loop ((k 0) (sum 0))
            (if (= k n)
                sum
                (loop (+ k 1)
                      (+ sum (* (vector-ref row k) (vector-ref (vector-ref b k) j)))))))))))

(define (trace m)
  (let loop ((i 0) (sum 0))
    (if (= i (vector-length m))
        sum
        (loop (+ i 1) (+ sum (vector-ref (vector-ref m i) i))))))

(let* ((n (size 24))
       (a (make-matrix n (lambda (i j) (- (* 2 i) j))))
       (b (make-matrix n (lambda (i j) (/ (+ i 1) (+ j 1)))))
       (c (make-matrix n (lambda (i j) (inexact (+ i j))))))
  (write (trace (multiply a a))) (newline)
  (write (trace (multiply b b))) (newline)
  (write (trace (multiply c c))) (newline))
