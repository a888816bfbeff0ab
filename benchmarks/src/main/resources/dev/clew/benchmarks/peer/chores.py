def count(n):
    total = 0
    for i in range(n):
        if i % 3 == 0:
            total += i % 7
        else:
            total -= 1
    return total


def nested(n):
    total = 0
    for i in range(n):
        for j in range(i):
            total += i * j % 5
    return total


def floats(n):
    x = 0.5
    total = 0
    for _ in range(n):
        x = 3.75 * x * (1.0 - x)
        total += x
    return total


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Sum:
    def __init__(self):
        self.total = 0


def objects(n):
    p = Point(0, 1)
    result = Sum()
    for _ in range(n):
        p = Point(p.y, (p.x + p.y) % 1000)
        result.total += p.x % 3
    return result.total


def wave(k):
    return lambda x, y: x + y % k


def calls(n):
    three = wave(3)
    seven = wave(7)
    total = 0
    for i in range(n):
        total = three(seven(total, i), i)
    return total
