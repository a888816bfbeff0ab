(define (clew-nanos) (java.lang.System:nanoTime))
(define clew-start (clew-nanos))
(load "@PROGRAM@")
