Writes a greeting: every second cell gets a letter by a small multiplication
and is moved on from there to the letters near it

++++++++[>+++++++++<-]>.            8 times 9 is H
>++++++++++[>++++++++++<-]>+.       10 times 10 and 1 is e
+++++++..                           l and l
+++.                                o
>++++[>+++++++++++<-]>.             4 times 11 is a comma
------------.                       space
>+++++++++++[>++++++++<-]>-.        11 times 8 less 1 is W
<<<<.                               o
+++.                                r
------.                             l
--------.                           d
>>+.                                exclamation mark
>>>++++++++++.                      newline
