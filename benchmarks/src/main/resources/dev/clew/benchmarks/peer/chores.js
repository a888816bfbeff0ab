'use strict';

function count(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    if (i % 3 === 0) {
      sum += i % 7;
    } else {
      sum -= 1;
    }
  }
  return sum;
}

function nested(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      sum += i * j % 5;
    }
  }
  return sum;
}

function floats(n) {
  let x = 0.5;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    x = 3.75 * x * (1.0 - x);
    sum += x;
  }
  return sum;
}

function fib(n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

function objects(n) {
  let p = {x: 0, y: 1};
  const sum = {total: 0};
  for (let i = 0; i < n; i++) {
    p = {x: p.y, y: (p.x + p.y) % 1000};
    sum.total += p.x % 3;
  }
  return sum.total;
}

function wave(k) {
  return (x, y) => x + y % k;
}

function calls(n) {
  const three = wave(3);
  const seven = wave(7);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    sum = three(seven(sum, i), i);
  }
  return sum;
}
