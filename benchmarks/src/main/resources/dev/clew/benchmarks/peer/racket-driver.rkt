#lang racket/base
(define (clew-nanos) (inexact->exact (truncate (* 1000000 (current-inexact-milliseconds)))))
(define clew-start (clew-nanos))
(define clew-program (dynamic-require '(file "@PROGRAM@") 'clew-program))
