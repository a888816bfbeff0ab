; Threads that take turns: a queue of continuations, a producer and two consumers.
(import (scheme base) (scheme write))

(define ready '())
(define (enqueue! thunk) (set! ready (append ready (list thunk))))
(define (dispatch)
  (if (pair? ready)
      (let ((next (car ready)))
        (set! ready (cdr ready))
        (next))))
(define (yield)
  (call/cc
    (lambda (k)
      (enqueue! (lambda () (k #f)))
      (dispatch))))
(define (spawn thunk)
  (enqueue! (lambda () (thunk) (dispatch))))

(define buffer '())
(define produced 0)

(spawn
  (lambda ()
    (do ((i 0 (+ i 1)))
        ((= i 12))
      (set! buffer (append buffer (list (* i i))))
      (set! produced (+ produced 1))
      (yield))))

(define (consumer name)
  (lambda ()
    (let loop ()
      (cond ((pair? buffer)
             (let ((item (car buffer)))
               (set! buffer (cdr buffer))
               (display name) (display " takes ") (display item) (newline)
               (yield)
               (loop)))
            ((< produced 12) (yield) (loop))))))

(spawn (consumer "first"))
(spawn (consumer "second"))
(dispatch)
(display "done") (newline)
