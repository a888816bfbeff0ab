; Generators: a tree walk that is turned inside out by first-class continuations, entered again for every element.
(import (scheme base) (scheme write) (scheme process-context))

(define (size default)
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) default)))

(define (make-generator walk)
  (define return #f)
  (define (resume-first)
    (walk (lambda (value)
            (call/cc
              (lambda (rest)
                (set! resume (lambda () (rest #f)))
                (return value)))))
    (return (eof-object)))
  (define resume resume-first)
  (lambda ()
    (call/cc
      (lambda (k)
        (set! return k)
        (resume)))))

(define (tree-walk tree)
  (lambda (yield)
    (let walk ((t tree))
      (cond ((null? t) #f)
            ((pair? t) (walk (car t)) (walk (cdr t)))
            (else (yield t))))))

(define (same-fringe? a b)
  (let ((next-a (make-generator (tree-walk a)))
        (next-b (make-generator (tree-walk b))))
    (let loop ()
      (let ((x (next-a)) (y (next-b)))
        (cond ((and (eof-object? x) (eof-object? y)) #t)
              ((eqv? x y) (loop))
              (else #f))))))

(write (same-fringe? '(1 (2 (3 4)) 5) '((1 2) (3 (4 5))))) (newline)
(write (same-fringe? '(1 (2 (3 4)) 5) '((1 2) (4 (3 5))))) (newline)

(define (numbers n)
  (make-generator (lambda (yield) (do ((i 0 (+ i 1))) ((= i n)) (yield i)))))

(define next (numbers (size 500)))
(let loop ((sum 0))
  (let ((x (next)))
    (if (eof-object? x)
        (begin (write sum) (newline))
        (loop (+ sum x)))))
