

import sys
import time

CHORES = {f.__name__: f for f in (count, nested, floats, fib, objects, calls)}


def main(name, size, nanos):
    chore = CHORES[name]
    end = time.perf_counter() + nanos / 1e9
    lines = ["0 0"]
    runs = 1
    while True:
        start = time.perf_counter()
        for _ in range(runs):
            result = chore(size)
        now = time.perf_counter()
        took = round((now - start) * 1e9)
        lines.append(f"{runs} {took}")
        if took < 5_000_000:
            runs *= 2
        if now >= end:
            break
    sys.stdout.write("\n".join(lines) + "\noutput:\n" + str(result))


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
