; Working on text: splitting, counting, reversing, a cipher, palindromes.
(import (scheme base) (scheme char) (scheme write))

(define text
  "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness")

(define (split string separator?)
  (let loop ((i 0) (start 0) (words '()))
    (cond ((= i (string-length string))
           (reverse (if (= i start) words (cons (substring string start i) words))))
          ((separator? (string-ref string i))
           (loop (+ i 1) (+ i 1) (if (= i start) words (cons (substring string start i) words))))
          (else (loop (+ i 1) start words)))))

(define (join strings separator)
  (if (null? strings)
      ""
      (let loop ((rest (cdr strings)) (parts (list (car strings))))
        (if (null? rest)
            (apply string-append (reverse parts))
            (loop (cdr rest) (cons (car rest) (cons separator parts)))))))

(define (count-words words)
  (let loop ((rest words) (counts '()))
    (if (null? rest)
        (reverse counts)
        (let ((known (assoc (car rest) counts)))
          (if known
              (begin (set-cdr! known (+ 1 (cdr known))) (loop (cdr rest) counts))
              (loop (cdr rest) (cons (cons (car rest) 1) counts)))))))

(define (rotate string n)
  (string-map
    (lambda (c)
      (if (char-alphabetic? c)
          (let ((base (char->integer (if (char-upper-case? c) #\A #\a))))
            (integer->char (+ base (modulo (+ n (- (char->integer c) base)) 26))))
          c))
    string))

(define (palindrome? string)
  (let loop ((i 0) (j (- (string-length string) 1)))
    (or (>= i j)
        (and (char=? (string-ref string i) (string-ref string j))
             (loop (+ i 1) (- j 1))))))

(define words (split (string-downcase text) (lambda (c) (not (char-alphabetic? c)))))

(for-each
  (lambda (entry) (write (car entry)) (display " ") (write (cdr entry)) (newline))
  (count-words words))
(write (join (reverse words) "-")) (newline)
(write (rotate text 13)) (newline)
(write (string=? text (rotate (rotate text 13) 13))) (newline)
(write (map palindrome? '("" "a" "racecar" "abca" "λxλ"))) (newline)
(write (string-upcase "straße und łódź")) (newline)
(write (list->string (reverse (string->list "größer")))) (newline)
