; The Mandelbrot set as text: loops over inexact numbers.
(import (scheme base) (scheme write) (scheme process-context))

(define (size default)
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) default)))

(define limit 60)

(define (escape cr ci)
  (let loop ((zr 0.0) (zi 0.0) (i 0))
    (let ((r2 (* zr zr)) (i2 (* zi zi)))
      (if (or (= i limit) (> (+ r2 i2) 4.0))
          i
          (loop (+ (- r2 i2) cr)
                (+ (* 2.0 zr zi) ci)
                (+ i 1))))))

(define (draw rows)
  (let ((columns (* 2 rows)))
    (do ((row 0 (+ row 1)))
        ((= row rows))
      (do ((column 0 (+ column 1)))
          ((= column columns))
        (let ((n (escape (- (/ (* 3.0 column) columns) 2.2)
                         (- (/ (* 2.4 row) rows) 1.2))))
          (write-char (string-ref " .,:;+*oO%#@" (min 11 (quotient (* n 12) (+ limit 1)))))))
      (newline))))

(draw (size 24))
