; All ways to put queens on a board so that none attacks another; boards are lists of columns.
(import (scheme base) (scheme write) (scheme process-context))

(define (size default)
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) default)))

(define (safe? column row placed)
  (or (null? placed)
      (and (not (= (car placed) column))
           (not (= (abs (- (car placed) column)) row))
           (safe? column (+ row 1) (cdr placed)))))

(define (queens n)
  (let place ((rows n) (placed '()))
    (if (= rows 0)
        1
        (let try ((column 1) (solutions 0))
          (if (> column n)
              solutions
              (try (+ column 1)
                   (if (safe? column 1 placed)
                       (+ solutions (place (- rows 1) (cons column placed)))
                       solutions)))))))

(do ((n 1 (+ n 1)))
    ((> n (size 7)))
  (display n)
  (display " queens: ")
  (display (queens n))
  (newline))
