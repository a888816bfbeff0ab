; Conway's game of life on a torus of bytes.
(import (scheme base) (scheme write) (scheme process-context))

(define (size default)
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) default)))

(define width 32)
(define height 16)

(define (cell world x y)
  (bytevector-u8-ref world (+ (modulo x width) (* width (modulo y height)))))

(define (neighbours world x y)
  (let loop ((dx -1) (dy -1) (n 0))
    (cond ((> dy 1) n)
          ((> dx 1) (loop -1 (+ dy 1) n))
          ((and (= dx 0) (= dy 0)) (loop 1 0 n))
          (else (loop (+ dx 1) dy (+ n (cell world (+ x dx) (+ y dy))))))))

(define (step world)
  (let ((next (make-bytevector (* width height) 0)))
    (do ((y 0 (+ y 1)))
        ((= y height) next)
      (do ((x 0 (+ x 1)))
          ((= x width))
        (let ((n (neighbours world x y)))
          (if (or (= n 3) (and (= n 2) (= 1 (cell world x y))))
              (bytevector-u8-set! next (+ x (* y width)) 1)))))))

(define (show world)
  (do ((y 0 (+ y 1)))
      ((= y height))
    (do ((x 0 (+ x 1)))
        ((= x width))
      (write-char (if (= 1 (cell world x y)) #\# #\.)))
    (newline)))

(define glider-gun-ish
  (let ((world (make-bytevector (* width height) 0)))
    (for-each (lambda (p) (bytevector-u8-set! world (+ (car p) (* width (cdr p))) 1))
              '((1 . 0) (2 . 1) (0 . 2) (1 . 2) (2 . 2)
                (10 . 5) (11 . 5) (12 . 5) (20 . 8) (21 . 8) (20 . 9) (23 . 10) (22 . 11) (23 . 11)))
    world))

(let loop ((i 0) (world glider-gun-ish))
  (if (= i (size 12))
      (show world)
      (loop (+ i 1) (step world))))
