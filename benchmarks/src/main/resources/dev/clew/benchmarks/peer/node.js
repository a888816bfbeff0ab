
const chores = {count, nested, floats, fib, objects, calls};
const now = () => Number(process.hrtime.bigint());
const [name, size, nanos] = process.argv.slice(2);
const chore = chores[name];
const end = now() + Number(nanos);
const lines = ['0 0'];
let runs = 1;
let result;
let last;
do {
  const start = now();
  for (let i = 0; i < runs; i++) {
    result = chore(Number(size));
  }
  last = now();
  lines.push(`${runs} ${last - start}`);
  if (last - start < 5e6) {
    runs *= 2;
  }
} while (last < end);
process.stdout.write(`${lines.join('\n')}\noutput:\n${result}`);
