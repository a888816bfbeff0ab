; The procedures of the language that call procedures of the guest, so that continuations go through them: written in Scheme.
; Each definition is a procedure, and is compiled when its name is first mentioned. Names with a percent sign are not exported.

(define map
  (case-lambda
    ((f list)
     (let loop ((rest list) (done '()))
       (if (pair? rest)
           (loop (cdr rest) (cons (f (car rest)) done))
           (reverse done))))
    ((f list1 list2)
     (let loop ((rest1 list1) (rest2 list2) (done '()))
       (if (and (pair? rest1) (pair? rest2))
           (loop (cdr rest1) (cdr rest2) (cons (f (car rest1) (car rest2)) done))
           (reverse done))))
    ((f . lists)
     (let loop ((rests lists) (done '()))
       (if (%all-pairs? rests)
           (loop (%cdrs rests) (cons (apply f (%cars rests)) done))
           (reverse done))))))

(define for-each
  (case-lambda
    ((f list)
     (let loop ((rest list))
       (if (pair? rest)
           (begin (f (car rest)) (loop (cdr rest))))))
    ((f list1 list2)
     (let loop ((rest1 list1) (rest2 list2))
       (if (and (pair? rest1) (pair? rest2))
           (begin (f (car rest1) (car rest2)) (loop (cdr rest1) (cdr rest2))))))
    ((f . lists)
     (let loop ((rests lists))
       (if (%all-pairs? rests)
           (begin (apply f (%cars rests)) (loop (%cdrs rests))))))))

(define (%all-pairs? lists)
  (or (null? lists)
      (and (pair? (car lists)) (%all-pairs? (cdr lists)))))

(define (%cars lists)
  (let loop ((rest lists) (done '()))
    (if (null? rest) (reverse done) (loop (cdr rest) (cons (caar rest) done)))))

(define (%cdrs lists)
  (let loop ((rest lists) (done '()))
    (if (null? rest) (reverse done) (loop (cdr rest) (cons (cdar rest) done)))))

(define (%shortest length things)
  (let loop ((rest (cdr things)) (shortest (length (car things))))
    (if (null? rest) shortest (loop (cdr rest) (min shortest (length (car rest)))))))

; The elements at one index of several vectors or strings.
(define (%elements ref things i)
  (let loop ((rest things) (done '()))
    (if (null? rest) (reverse done) (loop (cdr rest) (cons (ref (car rest) i) done)))))

(define vector-map
  (case-lambda
    ((f vector)
     (let ((n (vector-length vector)))
       (let loop ((i 0) (done '()))
         (if (< i n)
             (loop (+ i 1) (cons (f (vector-ref vector i)) done))
             (list->vector (reverse done))))))
    ((f . vectors)
     (let ((n (%shortest vector-length vectors)))
       (let loop ((i 0) (done '()))
         (if (< i n)
             (loop (+ i 1) (cons (apply f (%elements vector-ref vectors i)) done))
             (list->vector (reverse done))))))))

(define vector-for-each
  (case-lambda
    ((f vector)
     (let ((n (vector-length vector)))
       (let loop ((i 0))
         (if (< i n)
             (begin (f (vector-ref vector i)) (loop (+ i 1)))))))
    ((f . vectors)
     (let ((n (%shortest vector-length vectors)))
       (let loop ((i 0))
         (if (< i n)
             (begin (apply f (%elements vector-ref vectors i)) (loop (+ i 1)))))))))

(define string-map
  (case-lambda
    ((f string)
     (let ((n (string-length string)))
       (let loop ((i 0) (done '()))
         (if (< i n)
             (loop (+ i 1) (cons (f (string-ref string i)) done))
             (list->string (reverse done))))))
    ((f . strings)
     (let ((n (%shortest string-length strings)))
       (let loop ((i 0) (done '()))
         (if (< i n)
             (loop (+ i 1) (cons (apply f (%elements string-ref strings i)) done))
             (list->string (reverse done))))))))

(define string-for-each
  (case-lambda
    ((f string)
     (let ((n (string-length string)))
       (let loop ((i 0))
         (if (< i n)
             (begin (f (string-ref string i)) (loop (+ i 1)))))))
    ((f . strings)
     (let ((n (%shortest string-length strings)))
       (let loop ((i 0))
         (if (< i n)
             (begin (apply f (%elements string-ref strings i)) (loop (+ i 1)))))))))

(define member
  (case-lambda
    ((x list) (%member x list))
    ((x list same?)
     (let loop ((rest list))
       (cond ((null? rest) #f)
             ((same? x (car rest)) rest)
             (else (loop (cdr rest))))))))

(define assoc
  (case-lambda
    ((x list) (%assoc x list))
    ((x list same?)
     (let loop ((rest list))
       (cond ((null? rest) #f)
             ((same? x (caar rest)) (car rest))
             (else (loop (cdr rest))))))))

(define (dynamic-wind before thunk after)
  (before)
  (%push-winder! before after)
  (call-with-values thunk
    (lambda results
      (%pop-winder!)
      (after)
      (apply values results))))

(define make-parameter
  (case-lambda
    ((value) (%make-parameter value #f))
    ((value convert) (%make-parameter (convert value) convert))))

(define (%parameterize bindings thunk)
  (%with-parameters
    (map (lambda (binding)
           (let ((convert (%parameter-converter (car binding))))
             (if convert
                 (cons (car binding) (convert (cdr binding)))
                 binding)))
         bindings)
    thunk))

; The form guard, after the report: the clauses run in the dynamic environment of the guard, and what they do not handle
; is raised again in that of the raise.
(define (%guard body handle)
  ((call/cc
     (lambda (leave)
       (with-exception-handler
         (lambda (condition)
           ((call/cc
              (lambda (back)
                (leave
                  (lambda ()
                    (handle condition
                            (lambda ()
                              (back (lambda () (raise-continuable condition)))))))))))
         (lambda ()
           (call-with-values body
             (lambda results
               (leave (lambda () (apply values results)))))))))))

(define (force promise)
  (if (promise? promise)
      (let loop ()
        (if (%promise-done? promise)
            (%promise-value promise)
            (let ((next ((%promise-value promise))))
              (if (not (%promise-done? promise))
                  (%promise-become! promise next))
              (loop))))
      promise))

(define (call-with-port port f)
  (call-with-values (lambda () (f port))
    (lambda results
      (close-port port)
      (apply values results))))

(define (call-with-input-file name f) (call-with-port (open-input-file name) f))

(define (call-with-output-file name f) (call-with-port (open-output-file name) f))

(define (with-input-from-file name thunk)
  (call-with-input-file name
    (lambda (port) (parameterize ((current-input-port port)) (thunk)))))

(define (with-output-to-file name thunk)
  (call-with-output-file name
    (lambda (port) (parameterize ((current-output-port port)) (thunk)))))

; Sorting: a stable merge sort.
(define (sort sequence less?)
  (if (vector? sequence)
      (list->vector (%sort-list (vector->list sequence) less?))
      (%sort-list sequence less?)))

(define (%sort-list items less?)
  (let sort ((items items) (n (length items)))
    (if (< n 2)
        (if (= n 0) '() (list (car items)))
        (let ((half (quotient n 2)))
          (%merge (sort items half) (sort (list-tail items half) (- n half)) less?)))))

(define (%merge a b less?)
  (let loop ((a a) (b b) (done '()))
    (cond ((null? a) (%append-reverse done b))
          ((null? b) (%append-reverse done a))
          ((less? (car b) (car a)) (loop a (cdr b) (cons (car b) done)))
          (else (loop (cdr a) b (cons (car a) done))))))

(define (%append-reverse done rest)
  (if (null? done) rest (%append-reverse (cdr done) (cons (car done) rest))))
