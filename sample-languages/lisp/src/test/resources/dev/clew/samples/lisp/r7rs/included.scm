(define included "included")
