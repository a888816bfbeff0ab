; Scheme in Scheme: an evaluator for a small Lisp, running the factorial and the Fibonacci numbers.
(import (scheme base) (scheme cxr) (scheme write) (scheme process-context))

(define (size default)
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) default)))

(define (lookup name env)
  (let ((frame (assq name env)))
    (if frame (cdr frame) (error "unbound in the inner Lisp" name))))

(define (evaluate e env)
  (cond ((symbol? e) (lookup e env))
        ((not (pair? e)) e)
        (else
          (case (car e)
            ((quote) (cadr e))
            ((if) (if (evaluate (cadr e) env)
                      (evaluate (caddr e) env)
                      (evaluate (cadddr e) env)))
            ((lambda) (let ((parameters (cadr e)) (body (caddr e)))
                        (lambda args (evaluate body (append (map cons parameters args) env)))))
            ((letrec) (let* ((binding (car (cadr e)))
                             (cell (cons (car binding) #f))
                             (inner (cons cell env)))
                        (set-cdr! cell (evaluate (cadr binding) inner))
                        (evaluate (caddr e) inner)))
            (else (apply (evaluate (car e) env)
                         (map (lambda (a) (evaluate a env)) (cdr e))))))))

(define globals
  (list (cons '+ +) (cons '- -) (cons '* *) (cons '< <) (cons '= =) (cons 'cons cons) (cons 'null? null?)
        (cons 'car car) (cons 'cdr cdr)))

(define (run e) (write (evaluate e globals)) (newline))

(run '((lambda (x) (* x x)) 12))
(run '(letrec ((f (lambda (n) (if (= n 0) 1 (* n (f (- n 1))))))) (f 20)))
(run (list 'letrec '((fib (lambda (n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))))
           (list 'fib (size 13))))
(run '(letrec ((map (lambda (f l) (if (null? l) (quote ()) (cons (f (car l)) (map f (cdr l)))))))
        (map (lambda (x) (+ x 1)) (quote (1 2 3)))))
