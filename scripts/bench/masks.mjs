// Measures the masks on words of made-up homes and on what only looks like secrets, against one pass over the words.
import { pathToFileURL } from 'node:url';

/** How many times as long as one pass over the words of the same text. */
export const targets = { ordinary: 5, hostile: 80 };

const words =
  'the lamp in kitchen was turned on by an automation while nobody at home noticed window remained open heating went down evening scene for children bedroom'.split(
    ' ',
  );
const nearMisses = [
  ...['code ', 'code of the ', 'password ', 'password is the ', 'password from a to ', 'pin: '],
  ...[
    'wifi is ',
    '1 ',
    '12 ',
    '1-',
    '1234 ',
    '2019 door ',
    '00:',
    'x9 door ',
    'password "',
    '密码是 ',
  ],
  ...['пароль от ', 'one two ', 'login a / ', 'a/', 'x://', '?a=', '@a:', 'a', '('],
];

/** @param {{ megabytes: number, runs: number }} options */
export async function measureMasks({ megabytes, runs }) {
  const url = pathToFileURL(new URL('../../dist/masks/masks.js', import.meta.url).pathname);
  const { maskText } = await import(url.href);
  const length = megabytes * 1e6;
  const measured = (/** @type {string} */ name, /** @type {string} */ text) => {
    const seconds = fastest(runs, () => maskText(text));
    const pass = fastest(runs, () => countWords(text));
    return { name, megabytesPerSecond: text.length / 1e6 / seconds, timesOnePass: seconds / pass };
  };
  const ordinary = measured(
    'ordinary',
    textOf(length, (at) => sentence(at)),
  );
  const hostile = nearMisses.map((one) =>
    // A sign that differs now and then, so that no piece is met twice.
    measured(
      one,
      textOf(length, (at) => (at % 90 === 0 ? `${letters(at)} ` : '') + one),
    ),
  );
  return { targets, ordinary, hostile };
}

/** @param {number} at */
const sentence = (at) =>
  `${Array.from({ length: 9 }, (_, index) => words[(at * 7 + index * index * 5 + (at >> 3)) % words.length]).join(' ')} at ${at % 24}:${10 + (at % 50)}. `;

/** @param {number} at */
const letters = (at) =>
  String(at).replaceAll(/\d/g, (one) => String.fromCharCode(97 + Number(one)));

/** @param {number} length @param {(at: number) => string} piece */
function textOf(length, piece) {
  const pieces = [];
  for (let at = 0, so = 0; so < length; at += 1) {
    pieces.push(piece(at));
    so += pieces[at]?.length ?? 1;
  }
  return pieces.join('');
}

/** @param {string} text */
function countWords(text) {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu)) count += 1;
  return count;
}

/** Processor seconds of the fastest run. @param {number} runs @param {() => unknown} work */
function fastest(runs, work) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run <= runs; run += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}

/** @param {Awaited<ReturnType<typeof measureMasks>>} measured */
export function masksTable({ ordinary, hostile }) {
  const slowest = hostile.toSorted((one, other) => other.timesOnePass - one.timesOnePass);
  const line = (/** @type {typeof ordinary} */ one) =>
    `${JSON.stringify(one.name).padEnd(26)} ${one.megabytesPerSecond.toFixed(1).padStart(7)} MB/s ${one.timesOnePass.toFixed(1).padStart(7)} times one pass over the words`;
  return ['', 'masks', line(ordinary), ...slowest.slice(0, 8).map(line)].join('\n');
}
