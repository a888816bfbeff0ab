; Digits of pi by a spigot of big integers.
(import (scheme base) (scheme write) (scheme process-context))

(define (size default)
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) default)))

(define (pi-digits count)
  (let loop ((q 1) (r 0) (t 1) (k 1) (n 3) (l 3) (done 0))
    (if (< done count)
        (if (< (+ (* 4 q) (- r t)) (* n t))
            (begin
              (display n)
              (loop (* q 10) (* 10 (- r (* n t))) t k
                    (- (quotient (* 10 (+ (* 3 q) r)) t) (* 10 n))
                    l (+ done 1)))
            (loop (* q k) (* (+ (* 2 q) r) l) (* t l) (+ k 1)
                  (quotient (+ (* q (+ (* 7 k) 2)) (* r l)) (* t l))
                  (+ l 2) done)))))

(pi-digits (size 60))
(newline)
