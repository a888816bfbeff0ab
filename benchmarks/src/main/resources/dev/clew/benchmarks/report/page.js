'use strict';

window.addEventListener('error', e => {
  document.getElementById('errors').textContent += `${e.message} (line ${e.lineno})\n`;
});

const data = JSON.parse(document.getElementById('data').textContent);
const programs = data.programs;
const ROW = 18;
const LEFT = 170;
const WIDTH = 960;
const RIGHT = 60;
const BOTTOM = 22;

/** Makes an element of HTML with a text. */
function html(name, text, parent) {
  const e = document.createElement(name);
  if (text !== undefined) {
    e.textContent = text;
  }
  parent?.append(e);
  return e;
}

/** Makes an element of SVG. */
function svg(parent, name, attributes, text) {
  const e = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    e.setAttribute(key, value);
  }
  if (text !== undefined) {
    e.textContent = text;
  }
  parent.append(e);
  return e;
}

/** Text that shows when the pointer rests on an element. */
function tip(element, text) {
  svg(element, 'title', {}, text);
}

const section = id => document.getElementById(id);
const number = x => x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x >= 0.095 ? x.toFixed(2) : x.toPrecision(2);
const times = r => `${number(r.median)}x (${number(r.low)} to ${number(r.high)})`;
const mean = numbers => Math.exp(numbers.reduce((sum, x) => sum + Math.log(x), 0) / numbers.length);

/** A logarithmic scale that has room for all of some numbers, with marks at powers of ten and, where there is room, between. */
function logScale(numbers, from, to) {
  const real = numbers.filter(x => x > 0 && Number.isFinite(x));
  const low = Math.log10(Math.min(...real)) - 0.05;
  const high = Math.max(Math.log10(Math.max(...real)) + 0.05, low + 0.2);
  const place = x => from + (Math.log10(x) - low) / (high - low) * (to - from);
  const ticks = [];
  for (let power = Math.floor(low); power <= high; power++) {
    for (const digit of high - low < 3 ? [1, 2, 5] : [1]) {
      const tick = digit * 10 ** power;
      if (Math.log10(tick) >= low && Math.log10(tick) <= high) {
        ticks.push(tick);
      }
    }
  }
  return {place, ticks};
}

/** A picture with a row for each program and a scale below; returns it. */
function rows(id, scale, unit, height) {
  const bottom = programs.length * height;
  const picture = svg(section(id), 'svg', {width: WIDTH, height: bottom + BOTTOM, viewBox: `0 0 ${WIDTH} ${bottom + BOTTOM}`});
  for (const tick of scale.ticks) {
    const x = scale.place(tick);
    svg(picture, 'line', {class: 'grid', x1: x, x2: x, y1: 0, y2: bottom});
    svg(picture, 'text', {class: 'tick', x, y: bottom + 15, 'text-anchor': 'middle'}, `${number(tick)}${unit}`);
  }
  programs.forEach((p, i) => svg(picture, 'text', {x: LEFT - 8, y: i * height + height / 2 + 4, 'text-anchor': 'end'}, p.program));
  return picture;
}

function drawRatios() {
  const all = programs.flatMap(p => [p.speedup, ...p.others.map(o => o.speedup)]);
  const scale = logScale([1, ...all.flatMap(r => [r.low, r.high])], LEFT, WIDTH - RIGHT);
  const picture = rows('ratios', scale, 'x', ROW);
  const one = scale.place(1);
  programs.forEach((p, i) => {
    const middle = i * ROW + ROW / 2;
    const x = scale.place(p.speedup.median);
    const bar = svg(picture, 'rect', {class: p.speedup.median < 1 ? 'worse' : 'on', x: Math.min(one, x), y: middle - 5, width: Math.abs(x - one), height: 10});
    tip(bar, `${p.program}: ${times(p.speedup)}`);
    svg(picture, 'line', {class: 'spread', x1: scale.place(p.speedup.low), x2: scale.place(p.speedup.high), y1: middle, y2: middle});
    for (const o of p.others) {
      const dot = svg(picture, 'circle', {class: 'other', cx: scale.place(o.speedup.median), cy: middle, r: 4});
      tip(dot, `${p.program}, ${o.way}: ${times(o.speedup)}`);
    }
  });
  svg(picture, 'line', {class: 'middle', x1: one, x2: one, y1: 0, y2: programs.length * ROW});
}

function drawEven() {
  const scale = logScale([0.5, ...programs.map(p => p.evenSeconds ?? 0.5)], LEFT, WIDTH - RIGHT - 30);
  const picture = rows('even', scale, ' s', ROW);
  const limit = scale.place(0.5);
  svg(picture, 'line', {class: 'middle', x1: limit, x2: limit, y1: 0, y2: programs.length * ROW, 'stroke-dasharray': '3 3'});
  programs.forEach((p, i) => {
    const never = p.evenSeconds === undefined;
    const sure = !p.even.startsWith('~');
    const dot = svg(picture, 'circle', {
      class: never ? 'worse' : sure ? 'on' : 'on hollow', cx: never ? WIDTH - RIGHT : scale.place(p.evenSeconds), cy: i * ROW + ROW / 2, r: 4,
    });
    tip(dot, `${p.program}: ${p.even}${never ? '' : ' s'}`);
  });
}

function drawCurves() {
  const grid = html('div', undefined, section('curves'));
  grid.className = 'all';
  const [width, height, left, bottom] = [230, 130, 48, 18];
  for (const p of programs) {
    const lines = [p.off, p.on];
    const points = lines.flatMap(l => l.curve);
    const x = logScale(points.map(point => point[0]), left, width - 5);
    const y = logScale(points.map(point => 1000 * point[1]), height - bottom, 18);
    const picture = svg(grid, 'svg', {width, height, viewBox: `0 0 ${width} ${height}`});
    svg(picture, 'text', {x: left, y: 11}, p.program);
    for (const tick of x.ticks.filter((t, i) => i % Math.ceil(x.ticks.length / 4) === 0)) {
      svg(picture, 'line', {class: 'grid', x1: x.place(tick), x2: x.place(tick), y1: 18, y2: height - bottom});
      svg(picture, 'text', {class: 'tick', x: x.place(tick), y: height - 4, 'text-anchor': 'middle'}, `${number(tick)} s`);
    }
    for (const tick of y.ticks.filter((t, i) => i % Math.ceil(y.ticks.length / 4) === 0)) {
      svg(picture, 'line', {class: 'grid', x1: left, x2: width - 5, y1: y.place(tick), y2: y.place(tick)});
      svg(picture, 'text', {class: 'tick', x: left - 4, y: y.place(tick) + 4, 'text-anchor': 'end'}, number(tick));
    }
    for (const l of lines) {
      const points = l.curve.map(point => `${x.place(point[0]).toFixed(1)},${y.place(1000 * point[1]).toFixed(1)}`).join(' ');
      const line = svg(picture, 'polyline', {class: l.way, points});
      tip(line, `${p.program}, JIT ${l.way}: ms for one run`);
      const [seconds, run] = l.curve[l.curve.length - 1];
      svg(picture, 'circle', {class: l.way, cx: x.place(seconds), cy: y.place(1000 * run), r: 2.5});
    }
  }
}

function drawMemory() {
  const height = 24;
  const megabytes = contestant => contestant.bytes / 1048576;
  const most = Math.max(1, ...programs.flatMap(p => [p.off, p.on, ...p.others].map(megabytes)));
  const place = x => LEFT + x / most * (WIDTH - LEFT - RIGHT);
  const step = 10 ** Math.floor(Math.log10(most));
  const ticks = Array.from({length: Math.floor(most / step) + 1}, (_, i) => i * step);
  const picture = rows('memory', {place, ticks}, ' MB', height);
  programs.forEach((p, i) => {
    [p.off, p.on].forEach((c, k) => {
      const bar = svg(picture, 'rect', {class: c.way, x: LEFT, y: i * height + 4 + 8 * k, width: Math.max(0, place(megabytes(c)) - LEFT), height: 7});
      tip(bar, `${p.program}, JIT ${c.way}: ${number(megabytes(c))} MB`);
    });
    for (const o of p.others) {
      tip(svg(picture, 'circle', {class: 'other', cx: place(megabytes(o)), cy: i * height + 12, r: 4}), `${p.program}, ${o.way}: ${number(megabytes(o))} MB`);
    }
  });
}

function drawTable() {
  const table = html('table', undefined, section('table'));
  const row = (cells, kind = 'td', mark = '') => {
    const tr = html('tr', undefined, table);
    tr.className = mark;
    cells.forEach(c => html(kind, c, tr));
  };
  row(['program', 'off ms', 'on ms', 'off/on', 'spread', 'first off ms', 'first on ms', 'even at s', 'at 1 s', 'other implementations, ms'], 'th');
  for (const p of programs) {
    row([
      p.program, number(1000 * p.off.seconds), number(1000 * p.on.seconds), `${number(p.speedup.median)}x`, `${number(p.speedup.low)}-${number(p.speedup.high)}`,
      number(1000 * p.off.first), number(1000 * p.on.first), p.even, `${number(p.atOneSecond)}x`, p.others.map(o => `${o.way} ${number(1000 * o.seconds)}`).join(', '),
    ]);
  }
  for (const language of new Set(programs.map(p => p.language))) {
    const own = programs.filter(p => p.language === language);
    row([`mean of ${language}`, '', '', `${number(mean(own.map(p => p.speedup.median)))}x`, '', '', '', '', `${number(mean(own.map(p => p.atOneSecond)))}x`, ''], 'td', 'mean');
  }
}

data.systems.forEach(s => html('li', s, section('systems')));
const drawings = programs.length > 0 ? [drawRatios, drawEven, drawCurves, drawMemory, drawTable] : [];
drawings.forEach(draw => draw());
if (data.failures.length > 0) {
  html('h2', 'Failed', section('failures'));
  const list = html('ul', undefined, section('failures'));
  data.failures.forEach(f => html('li', `${f.program}, ${f.way}: ${f.message}`, list));
}
document.documentElement.dataset.drawn = drawings.length;
