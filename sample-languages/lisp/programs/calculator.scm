; A recursive-descent parser for arithmetic, reading characters from a string port; errors are raised and handled.
(import (scheme base) (scheme char) (scheme write))

(define (skip-blanks port)
  (if (eqv? (peek-char port) #\space)
      (begin (read-char port) (skip-blanks port))))

(define (next port)
  (skip-blanks port)
  (peek-char port))

(define (expect port c)
  (if (eqv? (next port) c)
      (read-char port)
      (raise (list 'expected c 'got (next port)))))

(define (number port)
  (let loop ((n 0))
    (let ((c (peek-char port)))
      (if (and (char? c) (char-numeric? c))
          (begin (read-char port) (loop (+ (* 10 n) (digit-value c))))
          n))))

(define (factor port)
  (let ((c (next port)))
    (cond ((eof-object? c) (raise '(unexpected end)))
          ((char-numeric? c) (number port))
          ((char=? c #\() (read-char port)
                          (let ((value (expression port)))
                            (expect port #\))
                            value))
          ((char=? c #\-) (read-char port) (- (factor port)))
          (else (raise (list 'unexpected c))))))

(define (chain operand operators)
  (lambda (port)
    (let loop ((left (operand port)))
      (let ((operator (assv (next port) operators)))
        (if operator
            (begin
              (read-char port)
              (loop ((cdr operator) left (operand port))))
            left)))))

(define (power port)
  (let ((base (factor port)))
    (if (eqv? (next port) #\^)
        (begin (read-char port) (expt base (power port)))
        base)))

(define term (chain power (list (cons #\* *) (cons #\/ /))))
(define expression (chain term (list (cons #\+ +) (cons #\- -))))

(define (calculate text)
  (guard (e ((pair? e) e)
            ((error-object? e) (list 'error (error-object-message e))))
    (let* ((port (open-input-string text))
           (value (expression port)))
      (if (eof-object? (next port))
          value
          (list 'rest (read-line port))))))

(for-each
  (lambda (text)
    (display text) (display " = ") (write (calculate text)) (newline))
  '("1 + 2 * 3" "(1 + 2) * 3" "2 ^ 3 ^ 2" "10 / 4" "-(2 + 3) * -4" "2 ^ 100" "1 / 0" "1 +" "(1" "2 $ 3" "7 )"))
