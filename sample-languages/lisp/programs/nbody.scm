; Bodies that attract each other; planets are records of inexact numbers.
(import (scheme base) (scheme inexact) (scheme write) (scheme process-context))

(define (size default)
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) default)))

(define-record-type body
  (make-body x y z vx vy vz mass)
  body?
  (x x set-x!) (y y set-y!) (z z set-z!)
  (vx vx set-vx!) (vy vy set-vy!) (vz vz set-vz!)
  (mass mass))

(define pi 3.141592653589793)
(define days 365.24)
(define solar-mass (* 4 pi pi))

(define bodies
  (list
    (make-body 0.0 0.0 0.0 0.0 0.0 0.0 solar-mass)
    (make-body 4.84143144246472090 -1.16032004402742839 -0.103622044471123109
               (* 0.00166007664274403694 days) (* 0.00769901118419740425 days) (* -0.0000690460016972063023 days)
               (* 0.000954791938424326609 solar-mass))
    (make-body 8.34336671824457987 4.12479856412430479 -0.403523417114321381
               (* -0.00276742510726411188 days) (* 0.00499852801234917238 days) (* 0.0000230417297573763929 days)
               (* 0.000285885980666130812 solar-mass))))

(define (energy)
  (let loop ((rest bodies) (e 0.0))
    (if (null? rest)
        e
        (let* ((b (car rest))
               (e (+ e (* 0.5 (mass b) (+ (square (vx b)) (square (vy b)) (square (vz b)))))))
          (let inner ((others (cdr rest)) (e e))
            (if (null? others)
                (loop (cdr rest) e)
                (let* ((o (car others))
                       (dx (- (x b) (x o))) (dy (- (y b) (y o))) (dz (- (z b) (z o))))
                  (inner (cdr others)
                         (- e (/ (* (mass b) (mass o)) (sqrt (+ (* dx dx) (* dy dy) (* dz dz)))))))))))))

(define (attract! b o dt)
  (let* ((dx (- (x b) (x o))) (dy (- (y b) (y o))) (dz (- (z b) (z o)))
         (d2 (+ (* dx dx) (* dy dy) (* dz dz)))
         (strength (/ dt (* d2 (sqrt d2))))
         (mb (* (mass o) strength))
         (mo (* (mass b) strength)))
    (set-vx! b (- (vx b) (* dx mb))) (set-vy! b (- (vy b) (* dy mb))) (set-vz! b (- (vz b) (* dz mb)))
    (set-vx! o (+ (vx o) (* dx mo))) (set-vy! o (+ (vy o) (* dy mo))) (set-vz! o (+ (vz o) (* dz mo)))))

(define (advance! dt)
  (let loop ((rest bodies))
    (if (pair? rest)
        (begin
          (for-each (lambda (o) (attract! (car rest) o dt)) (cdr rest))
          (loop (cdr rest)))))
  (for-each
    (lambda (b)
      (set-x! b (+ (x b) (* dt (vx b))))
      (set-y! b (+ (y b) (* dt (vy b))))
      (set-z! b (+ (z b) (* dt (vz b)))))
    bodies))

; Rounded: the last digits are nobody's business.
(define (show number)
  (display (/ (round (* number 1e9)) 1e9))
  (newline))

(show (energy))
(do ((i (size 1000) (- i 1)))
    ((= i 0))
  (advance! 0.01))
(show (energy))
