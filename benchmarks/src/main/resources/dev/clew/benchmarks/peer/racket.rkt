#lang racket/base
; What programs are written in: R6RS, which has pairs that can be assigned, with what the programs use of R7RS beyond it.
(require (rename-in (except-in rnrs define-record-type error command-line)
                    [display r6rs-display] [write r6rs-write])
         (only-in rnrs/r5rs-6 quotient remainder modulo exact->inexact inexact->exact)
         (only-in rnrs/mutable-pairs-6 set-car! set-cdr!)
         (only-in rnrs/mutable-strings-6 string-set!)
         (only-in racket/promise delay force lazy promise?)
         srfi/9)
(provide (except-out (all-from-out rnrs) r6rs-display r6rs-write)
         quotient remainder modulo exact->inexact inexact->exact set-car! set-cdr! string-set! define-record-type
         provide #%module-begin #%app #%top #%datum
         make-parameter parameterize delay force make-promise open-output-string
         (rename-out [open-string-input-port open-input-string])
         (rename-out [lazy delay-force])
         display write write-string error error-object? error-object-message error-object-irritants
         square exact-integer? floor-quotient floor-remainder truncate-quotient truncate-remainder
         read-line digit-value string-map make-list bytevector command-line)

(define (display x . port)
  (parameterize ((print-mpair-curly-braces #f)) (apply r6rs-display x port)))
(define (write x . port)
  (parameterize ((print-mpair-curly-braces #f)) (apply r6rs-write x port)))
(define (write-string s . port) (apply r6rs-display s port))

(define (error message . irritants)
  (raise (condition (make-error) (make-message-condition message) (make-irritants-condition irritants))))
(define (error-object? x) (condition? x))
(define (error-object-message x) (condition-message x))
(define (error-object-irritants x) (condition-irritants x))

(define (square x) (* x x))
(define (exact-integer? x) (and (integer? x) (exact? x)))
(define (floor-quotient a b) (floor (/ a b)))
(define floor-remainder modulo)
(define truncate-quotient quotient)
(define truncate-remainder remainder)
(define (read-line . port) (get-line (if (pair? port) (car port) (current-input-port))))
(define (digit-value c) (and (char-numeric? c) (- (char->integer c) (char->integer #\0))))
(define (string-map f s) (list->string (map f (string->list s))))
(define (make-list n x) (vector->list (make-vector n x)))
(define (bytevector . bytes) (u8-list->bytevector bytes))
(define (make-promise x) (if (promise? x) x (delay x)))
(define (command-line) (list "racket"))
