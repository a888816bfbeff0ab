; SRFI 69: hash tables. A vector of buckets, each a list of pairs; written in Scheme, because the procedures that compare and hash are the guest's.
(define-library (srfi 69)
  (export make-hash-table hash-table? alist->hash-table hash-table-equivalence-function hash-table-hash-function
          hash-table-ref hash-table-ref/default hash-table-set! hash-table-delete! hash-table-exists? hash-table-update!
          hash-table-update!/default hash-table-size hash-table-keys hash-table-values hash-table-walk hash-table-fold
          hash-table->alist hash-table-copy hash-table-merge! hash string-hash string-ci-hash hash-by-identity)
  (import (scheme base) (scheme char) (scheme case-lambda) (clew base))
  (begin
    (define-record-type hash-table
      (table same? hash-of buckets size)
      hash-table?
      (same? hash-table-equivalence-function)
      (hash-of hash-table-hash-function)
      (buckets buckets set-buckets!)
      (size hash-table-size set-size!))

    (define default-bound 536870909)

    (define hash
      (case-lambda
        ((object) (%hash object default-bound))
        ((object bound) (%hash object bound))))

    (define string-hash
      (case-lambda
        ((string) (%hash string default-bound))
        ((string bound) (%hash string bound))))

    (define string-ci-hash
      (case-lambda
        ((string) (%hash (string-foldcase string) default-bound))
        ((string bound) (%hash (string-foldcase string) bound))))

    (define hash-by-identity
      (case-lambda
        ((object) (%hash-by-identity object default-bound))
        ((object bound) (%hash-by-identity object bound))))

    (define (default-hash same?)
      (cond ((or (eq? same? eq?) (eq? same? eqv?)) hash-by-identity)
            ((eq? same? string-ci=?) string-ci-hash)
            ((eq? same? =) (lambda (number bound) (%hash (exact->key number) bound)))
            (else hash)))

    (define (exact->key number)
      (if (and (rational? number) (inexact? number)) (exact number) number))

    (define make-hash-table
      (case-lambda
        (() (make-hash-table equal?))
        ((same?) (make-hash-table same? (default-hash same?)))
        ((same? hash-of . ignored) (table same? hash-of (make-vector 8 '()) 0))))

    (define (alist->hash-table alist . options)
      (let ((result (apply make-hash-table options)))
        (for-each (lambda (entry)
                    (if (not (hash-table-exists? result (car entry)))
                        (hash-table-set! result (car entry) (cdr entry))))
                  alist)
        result))

    (define (index table key)
      ((hash-table-hash-function table) key (vector-length (buckets table))))

    ; Returns the entry of a key, or #f.
    (define (find table key)
      (search (vector-ref (buckets table) (index table key)) (hash-table-equivalence-function table) key))

    (define (search bucket same? key)
      (cond ((null? bucket) #f)
            ((same? key (caar bucket)) (car bucket))
            (else (search (cdr bucket) same? key))))

    (define hash-table-ref
      (case-lambda
        ((table key)
         (let ((entry (find table key)))
           (if entry (cdr entry) (error "hash-table-ref: no value for the key" key))))
        ((table key fail)
         (let ((entry (find table key)))
           (if entry (cdr entry) (fail))))
        ((table key fail succeed)
         (let ((entry (find table key)))
           (if entry (succeed (cdr entry)) (fail))))))

    (define (hash-table-ref/default table key default)
      (let ((entry (find table key)))
        (if entry (cdr entry) default)))

    (define (hash-table-exists? table key)
      (if (find table key) #t #f))

    (define (hash-table-set! table key value)
      (let ((entry (find table key)))
        (if entry
            (set-cdr! entry value)
            (add! table key value))))

    (define (add! table key value)
      (set-size! table (+ (hash-table-size table) 1))
      (if (> (hash-table-size table) (* 2 (vector-length (buckets table))))
          (grow! table))
      (let ((i (index table key)))
        (vector-set! (buckets table) i (cons (cons key value) (vector-ref (buckets table) i)))))

    (define (grow! table)
      (let ((old (buckets table)))
        (set-buckets! table (make-vector (* 4 (vector-length old)) '()))
        (vector-for-each
          (lambda (bucket)
            (for-each
              (lambda (entry)
                (let ((i (index table (car entry))))
                  (vector-set! (buckets table) i (cons entry (vector-ref (buckets table) i)))))
              bucket))
          old)))

    (define (hash-table-delete! table key)
      (let* ((i (index table key))
             (entry (search (vector-ref (buckets table) i) (hash-table-equivalence-function table) key)))
        (if entry
            (begin
              (set-size! table (- (hash-table-size table) 1))
              (vector-set! (buckets table) i (without entry (vector-ref (buckets table) i)))))))

    (define (without entry bucket)
      (if (eq? entry (car bucket))
          (cdr bucket)
          (cons (car bucket) (without entry (cdr bucket)))))

    (define hash-table-update!
      (case-lambda
        ((table key f) (hash-table-set! table key (f (hash-table-ref table key))))
        ((table key f fail) (hash-table-set! table key (f (hash-table-ref table key fail))))))

    (define (hash-table-update!/default table key f default)
      (let ((entry (find table key)))
        (if entry
            (set-cdr! entry (f (cdr entry)))
            (add! table key (f default)))))

    (define (hash-table-fold table f initial)
      (let next-bucket ((i 0) (result initial))
        (if (= i (vector-length (buckets table)))
            result
            (let next-entry ((bucket (vector-ref (buckets table) i)) (result result))
              (if (null? bucket)
                  (next-bucket (+ i 1) result)
                  (next-entry (cdr bucket) (f (caar bucket) (cdar bucket) result)))))))

    (define (hash-table-walk table f)
      (hash-table-fold table (lambda (key value ignored) (f key value)) #f))

    (define (hash-table-keys table)
      (hash-table-fold table (lambda (key value keys) (cons key keys)) '()))

    (define (hash-table-values table)
      (hash-table-fold table (lambda (key value values) (cons value values)) '()))

    (define (hash-table->alist table)
      (hash-table-fold table (lambda (key value entries) (cons (cons key value) entries)) '()))

    (define (hash-table-copy original)
      (let ((result (make-hash-table (hash-table-equivalence-function original) (hash-table-hash-function original))))
        (hash-table-walk original (lambda (key value) (hash-table-set! result key value)))
        result))

    (define (hash-table-merge! to from)
      (hash-table-walk from (lambda (key value) (hash-table-set! to key value)))
      to)))
