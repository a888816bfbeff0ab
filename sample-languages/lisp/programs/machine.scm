; A state machine whose states are procedures that call each other in tail position: tokenises numbers, names and signs.
(import (scheme base) (scheme char) (scheme write) (scheme process-context))

(define (size default)
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) default)))

(define (tokens text)
  (define n (string-length text))
  (define (char i) (if (< i n) (string-ref text i) #\space))

  (define (start i found)
    (cond ((>= i n) (reverse found))
          ((char-whitespace? (char i)) (start (+ i 1) found))
          ((char-numeric? (char i)) (digits i i found))
          ((char-alphabetic? (char i)) (letters i i found))
          (else (start (+ i 1) (cons (string->symbol (string (char i))) found)))))

  (define (digits from i found)
    (cond ((char-numeric? (char i)) (digits from (+ i 1) found))
          ((char=? (char i) #\.) (fraction from (+ i 1) found))
          (else (start i (cons (string->number (substring text from i)) found)))))

  (define (fraction from i found)
    (if (char-numeric? (char i))
        (fraction from (+ i 1) found)
        (start i (cons (string->number (substring text from i)) found))))

  (define (letters from i found)
    (if (or (char-alphabetic? (char i)) (char-numeric? (char i)))
        (letters from (+ i 1) found)
        (start i (cons (substring text from i) found))))

  (start 0 '()))

(write (tokens "x1 = 3.25*(y + 40) - z2/7;")) (newline)

(define (repeat text times)
  (apply string-append (make-list times text)))
(write (length (tokens (repeat "alpha 12 + 3.5 * (beta - 7) " (size 60))))) (newline)

; A light that changes a million times if one likes.
(define (light n)
  (define (red n) (if (= n 0) 'red (green (- n 1))))
  (define (green n) (if (= n 0) 'green (yellow (- n 1))))
  (define (yellow n) (if (= n 0) 'yellow (red (- n 1))))
  (red n))
(write (map light '(0 1 2 3 10001))) (newline)
