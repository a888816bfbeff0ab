; Deep recursion and mutual recursion: Ackermann's function, Hofstadter's sequences, Hanoi, a list a hundred thousand long built without tail calls.
(import (scheme base) (scheme write) (scheme process-context))

(define (size default)
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) default)))

(define (ackermann m n)
  (cond ((= m 0) (+ n 1))
        ((= n 0) (ackermann (- m 1) 1))
        (else (ackermann (- m 1) (ackermann m (- n 1))))))
(write (ackermann 2 (size 9))) (newline)

(define (female n) (if (= n 0) 1 (- n (male (female (- n 1))))))
(define (male n) (if (= n 0) 0 (- n (female (male (- n 1))))))
(write (let loop ((i 19) (result '())) (if (< i 0) result (loop (- i 1) (cons (female i) result))))) (newline)

(define (hanoi n from to via)
  (if (= n 0)
      0
      (+ (hanoi (- n 1) from via to) 1 (hanoi (- n 1) via to from))))
(write (hanoi 10 'a 'b 'c)) (newline)

(define (build n) (if (= n 0) '() (cons n (build (- n 1)))))
(define (total x) (if (null? x) 0 (+ (car x) (total (cdr x)))))
(write (total (build 100000))) (newline)
