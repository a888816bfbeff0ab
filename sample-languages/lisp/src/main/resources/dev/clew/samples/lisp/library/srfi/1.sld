; SRFI 1: lists. The procedures whose names end in an exclamation mark may change their arguments, but need not; here they do not.
(define-library (srfi 1)
  (export cons list xcons cons* make-list list-tabulate list-copy circular-list iota
          pair? null? proper-list? circular-list? dotted-list? not-pair? null-list? list=
          car cdr caar cadr cdar cddr list-ref first second third fourth fifth sixth seventh eighth ninth tenth car+cdr
          take drop take-right drop-right take! drop-right! split-at split-at! last last-pair
          length length+ append concatenate reverse append! concatenate! reverse! append-reverse append-reverse!
          zip unzip1 unzip2 unzip3 count
          map for-each fold unfold pair-fold reduce fold-right unfold-right pair-fold-right reduce-right append-map append-map!
          map! map-in-order pair-for-each filter-map
          filter partition remove filter! partition! remove!
          member memq memv find find-tail any every list-index take-while drop-while take-while! span break span! break!
          delete delete-duplicates delete! delete-duplicates!
          assoc assq assv alist-cons alist-copy alist-delete alist-delete!
          lset<= lset= lset-adjoin lset-union lset-union! lset-intersection lset-intersection! lset-difference lset-difference!
          lset-xor lset-xor! lset-diff+intersection lset-diff+intersection!
          set-car! set-cdr!)
  (import (scheme base) (scheme cxr) (scheme case-lambda) (only (clew base) cons*))
  (begin
    (define (xcons a b) (cons b a))

    (define (list-tabulate n f)
      (let loop ((i (- n 1)) (result '()))
        (if (< i 0) result (loop (- i 1) (cons (f i) result)))))

    (define (circular-list first . rest)
      (let ((result (cons first (list-copy rest))))
        (set-cdr! (last-pair result) result)
        result))

    (define iota
      (case-lambda
        ((count) (iota count 0 1))
        ((count start) (iota count start 1))
        ((count start step) (list-tabulate count (lambda (i) (+ start (* i step)))))))

    (define (proper-list? x) (list? x))

    ; Ends in something other than the empty list; a circular list does not end.
    (define (dotted-list? x)
      (let loop ((x x) (slow x))
        (cond ((null? x) #f)
              ((not (pair? x)) #t)
              ((null? (cdr x)) #f)
              ((not (pair? (cdr x))) #t)
              (else (let ((x (cddr x)) (slow (cdr slow)))
                      (and (not (eq? x slow)) (loop x slow)))))))

    (define (circular-list? x)
      (let loop ((x x) (slow x))
        (and (pair? x)
             (pair? (cdr x))
             (let ((x (cddr x)) (slow (cdr slow)))
               (or (eq? x slow) (loop x slow))))))

    (define (not-pair? x) (not (pair? x)))

    (define (null-list? x)
      (cond ((pair? x) #f)
            ((null? x) #t)
            (else (error "null-list?: expected a list, got" x))))

    (define (list= same? . lists)
      (or (null? lists)
          (let loop ((a (car lists)) (rest (cdr lists)))
            (or (null? rest)
                (and (let equal ((x a) (y (car rest)))
                       (if (null? x)
                           (null? y)
                           (and (pair? y) (same? (car x) (car y)) (equal (cdr x) (cdr y)))))
                     (loop (car rest) (cdr rest)))))))

    (define (first x) (car x))
    (define (second x) (cadr x))
    (define (third x) (caddr x))
    (define (fourth x) (cadddr x))
    (define (fifth x) (list-ref x 4))
    (define (sixth x) (list-ref x 5))
    (define (seventh x) (list-ref x 6))
    (define (eighth x) (list-ref x 7))
    (define (ninth x) (list-ref x 8))
    (define (tenth x) (list-ref x 9))
    (define (car+cdr x) (values (car x) (cdr x)))

    (define (take x n)
      (let loop ((x x) (n n) (done '()))
        (if (= n 0) (reverse done) (loop (cdr x) (- n 1) (cons (car x) done)))))
    (define (drop x n) (list-tail x n))
    (define (pairs x)
      (let loop ((x x) (n 0))
        (if (pair? x) (loop (cdr x) (+ n 1)) n)))
    (define (take-right x n) (drop x (- (pairs x) n)))
    (define (drop-right x n) (take x (- (pairs x) n)))
    (define take! take)
    (define drop-right! drop-right)
    (define (split-at x n) (values (take x n) (drop x n)))
    (define split-at! split-at)
    (define (last x) (car (last-pair x)))
    (define (last-pair x) (if (pair? (cdr x)) (last-pair (cdr x)) x))

    (define (length+ x) (and (not (circular-list? x)) (length x)))
    (define (concatenate lists) (apply append lists))
    (define append! append)
    (define concatenate! concatenate)
    (define reverse! reverse)
    (define (append-reverse a b)
      (if (null? a) b (append-reverse (cdr a) (cons (car a) b))))
    (define append-reverse! append-reverse)

    (define (zip . lists) (apply map list lists))
    (define (unzip1 lists) (map first lists))
    (define (unzip2 lists) (values (map first lists) (map second lists)))
    (define (unzip3 lists) (values (map first lists) (map second lists) (map third lists)))

    (define (all-pairs? lists)
      (or (null? lists) (and (pair? (car lists)) (all-pairs? (cdr lists)))))

    (define (count f list1 . lists)
      (if (null? lists)
          (let loop ((x list1) (n 0))
            (if (pair? x) (loop (cdr x) (if (f (car x)) (+ n 1) n)) n))
          (let loop ((all (cons list1 lists)) (n 0))
            (if (all-pairs? all)
                (loop (map cdr all) (if (apply f (map car all)) (+ n 1) n))
                n))))

    (define (fold f initial list1 . lists)
      (if (null? lists)
          (let loop ((x list1) (result initial))
            (if (pair? x) (loop (cdr x) (f (car x) result)) result))
          (let loop ((all (cons list1 lists)) (result initial))
            (if (all-pairs? all)
                (loop (map cdr all) (apply f (append (map car all) (list result))))
                result))))

    (define (fold-right f initial list1 . lists)
      (if (null? lists)
          (let loop ((x (reverse (copy list1))) (result initial))
            (if (null? x) result (loop (cdr x) (f (car x) result))))
          (let loop ((all (cons list1 lists)))
            (if (all-pairs? all)
                (apply f (append (map car all) (list (loop (map cdr all)))))
                initial))))

    ; The elements of a list that may end in anything.
    (define (copy x)
      (let loop ((x x) (done '()))
        (if (pair? x) (loop (cdr x) (cons (car x) done)) (reverse done))))

    (define (pair-fold f initial list1 . lists)
      (let loop ((all (cons list1 lists)) (result initial))
        (if (all-pairs? all)
            (let ((rest (map cdr all)))
              (loop rest (apply f (append all (list result)))))
            result)))

    (define (pair-fold-right f initial list1 . lists)
      (let loop ((all (cons list1 lists)))
        (if (all-pairs? all)
            (apply f (append all (list (loop (map cdr all)))))
            initial)))

    (define (reduce f default x)
      (if (null? x) default (fold f (car x) (cdr x))))

    (define (reduce-right f default x)
      (if (null? x)
          default
          (let loop ((x x))
            (if (pair? (cdr x)) (f (car x) (loop (cdr x))) (car x)))))

    (define (unfold stop? mapper successor seed . tail)
      (let loop ((seed seed) (done '()))
        (if (stop? seed)
            (append-reverse done (if (null? tail) '() ((car tail) seed)))
            (loop (successor seed) (cons (mapper seed) done)))))

    (define (unfold-right stop? mapper successor seed . tail)
      (let loop ((seed seed) (result (if (null? tail) '() (car tail))))
        (if (stop? seed) result (loop (successor seed) (cons (mapper seed) result)))))

    (define (append-map f . lists) (apply append (apply map f lists)))
    (define append-map! append-map)
    (define map! map)
    (define map-in-order map)

    (define (pair-for-each f . lists)
      (let loop ((all lists))
        (if (all-pairs? all)
            (let ((rest (map cdr all)))
              (apply f all)
              (loop rest)))))

    (define (filter-map f . lists) (filter (lambda (x) x) (apply map f lists)))

    (define (filter keep? x)
      (let loop ((x x) (done '()))
        (cond ((null? x) (reverse done))
              ((keep? (car x)) (loop (cdr x) (cons (car x) done)))
              (else (loop (cdr x) done)))))
    (define (remove drop? x) (filter (lambda (item) (not (drop? item))) x))
    (define (partition keep? x) (values (filter keep? x) (remove keep? x)))
    (define filter! filter)
    (define remove! remove)
    (define partition! partition)

    (define (find ok? x)
      (let ((tail (find-tail ok? x)))
        (and tail (car tail))))

    (define (find-tail ok? x)
      (and (pair? x)
           (if (ok? (car x)) x (find-tail ok? (cdr x)))))

    (define (any f list1 . lists)
      (if (null? lists)
          (let loop ((x list1))
            (and (pair? x)
                 (if (null? (cdr x)) (f (car x)) (or (f (car x)) (loop (cdr x))))))
          (let loop ((all (cons list1 lists)))
            (and (all-pairs? all)
                 (or (apply f (map car all)) (loop (map cdr all)))))))

    (define (every f list1 . lists)
      (if (null? lists)
          (or (not (pair? list1))
              (let loop ((x list1))
                (if (pair? (cdr x)) (and (f (car x)) (loop (cdr x))) (f (car x)))))
          (let loop ((all (cons list1 lists)) (result #t))
            (if (all-pairs? all)
                (let ((result (apply f (map car all))))
                  (and result (loop (map cdr all) result)))
                result))))

    (define (list-index f list1 . lists)
      (let loop ((all (cons list1 lists)) (i 0))
        (and (all-pairs? all)
             (if (apply f (map car all)) i (loop (map cdr all) (+ i 1))))))

    (define (take-while ok? x)
      (let loop ((x x) (done '()))
        (if (and (pair? x) (ok? (car x))) (loop (cdr x) (cons (car x) done)) (reverse done))))
    (define (drop-while ok? x)
      (if (and (pair? x) (ok? (car x))) (drop-while ok? (cdr x)) x))
    (define take-while! take-while)
    (define (span ok? x) (values (take-while ok? x) (drop-while ok? x)))
    (define (break stop? x) (span (lambda (item) (not (stop? item))) x))
    (define span! span)
    (define break! break)

    (define delete
      (case-lambda
        ((item x) (delete item x equal?))
        ((item x same?) (remove (lambda (other) (same? item other)) x))))
    (define delete! delete)

    (define delete-duplicates
      (case-lambda
        ((x) (delete-duplicates x equal?))
        ((x same?)
         (let loop ((x x) (done '()))
           (cond ((null? x) (reverse done))
                 ((any (lambda (other) (same? other (car x))) done) (loop (cdr x) done))
                 (else (loop (cdr x) (cons (car x) done))))))))
    (define delete-duplicates! delete-duplicates)

    (define (alist-cons key value alist) (cons (cons key value) alist))
    (define (alist-copy alist) (map (lambda (entry) (cons (car entry) (cdr entry))) alist))
    (define alist-delete
      (case-lambda
        ((key alist) (alist-delete key alist equal?))
        ((key alist same?) (remove (lambda (entry) (same? key (car entry))) alist))))
    (define alist-delete! alist-delete)

    (define (has? same? x item) (any (lambda (other) (same? other item)) x))

    (define (lset<= same? . lists)
      (or (null? lists)
          (let loop ((a (car lists)) (rest (cdr lists)))
            (or (null? rest)
                (and (every (lambda (item) (has? same? (car rest) item)) a)
                     (loop (car rest) (cdr rest)))))))

    (define (lset= same? . lists)
      (or (null? lists)
          (let loop ((a (car lists)) (rest (cdr lists)))
            (or (null? rest)
                (and (lset<= same? a (car rest))
                     (lset<= same? (car rest) a)
                     (loop (car rest) (cdr rest)))))))

    (define (lset-adjoin same? x . items)
      (fold (lambda (item x) (if (has? same? x item) x (cons item x))) x items))

    (define (lset-union same? . lists)
      (reduce (lambda (x result)
                (cond ((null? x) result)
                      ((null? result) x)
                      (else (apply lset-adjoin same? result x))))
              '() lists))

    (define (lset-intersection same? x . lists)
      (filter (lambda (item) (every (lambda (other) (has? same? other item)) lists)) x))

    (define (lset-difference same? x . lists)
      (filter (lambda (item) (every (lambda (other) (not (has? same? other item))) lists)) x))

    (define (lset-xor same? . lists)
      (reduce (lambda (a b)
                (append (lset-difference same? b a) (lset-difference same? a b)))
              '() lists))

    (define (lset-diff+intersection same? x . lists)
      (values (apply lset-difference same? x lists)
              (filter (lambda (item) (any (lambda (other) (has? same? other item)) lists)) x)))

    (define lset-union! lset-union)
    (define lset-intersection! lset-intersection)
    (define lset-difference! lset-difference)
    (define lset-xor! lset-xor)
    (define lset-diff+intersection! lset-diff+intersection)))
