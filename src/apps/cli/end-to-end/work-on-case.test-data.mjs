// Works on a case until it is killed, and says on standard output what it begins and what was
// acknowledged: lines that are out before the next step, whatever happens then.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { packCase } from '../../../../dist/apps/desk/pack-case.js';
import { createCase } from '../../../../dist/case/create-case.js';
import { openCase } from '../../../../dist/case/read-case.js';

const { folder, passphrase, given, operations, isNew } = JSON.parse(process.argv[2] ?? '{}');
const opening = { who: 'robin', programVersion: '0.0.0-test', workFactor: 1 };
let count = Math.floor(Math.random() * 1e12);
let current = passphrase;

/** @param {Record<string, unknown>} line */
const say = (line) => writeSync(1, `${JSON.stringify(line)}\n`);
/** @param {string | Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const mark = () => {
  count += 1;
  return `m${count}`;
};
/** Never so few that two files could be equal by chance: a case keeps equal attachments once. */
const someBytes = () => randomBytes(16 + Math.floor(Math.random() ** 3 * 200_000));

/** @param {string} text */
const draft = (text) => ({
  from: '2025-03-01',
  until: null,
  isRough: false,
  text,
  attachments: [],
});

/** @type {Record<string, (open: import('../../../case/open-case.ts').OpenCase) => unknown>} */
const work = {
  async add(open) {
    const name = mark();
    mkdirSync(join(given, name));
    const files = Array.from({ length: 1 + Math.floor(Math.random() * 4) }, (_, n) => {
      const bytes = someBytes();
      const path = `${name}-${n}`;
      writeFileSync(join(given, name, path), bytes);
      return [path, sha256(bytes)];
    });
    say({ begin: 'add', files });
    await open.addRecords([join(given, name)]);
  },
  async attach(open) {
    const bytes = someBytes();
    const name = mark();
    say({ begin: 'attach', files: [[name, sha256(bytes)]] });
    await open.attach(name, Readable.from([bytes]));
  },
  diary(open) {
    const text = mark();
    say({ begin: 'diary', text });
    open.writeDiary(draft(text));
  },
  correct(open) {
    const last = open.diary().at(-1);
    const text = mark();
    say({ begin: 'diary', text });
    if (last === undefined) open.writeDiary(draft(text));
    else open.correctDiary(last.id, draft(text));
  },
  household(open) {
    const text = `household: 1\npeople:\n  - name: ${mark()}\n`;
    say({ begin: 'household', text });
    open.saveHousehold(text);
  },
  async passphrase(open) {
    const next = mark();
    say({ begin: 'passphrase', next });
    await open.changePassphrase(current, next);
    current = next;
  },
  examine(open) {
    examine(open, Math.floor(Math.random() * 3000));
  },
  async pack(open) {
    if (open.isExaminationStale()) {
      examine(open, 20);
      say({ done: 'examine' });
    }
    const to = join(given, `${mark()}.zip`);
    say({ begin: 'pack', to });
    const nowMs = Date.now();
    const options = /** @type {const} */ ({ originals: 'bytes', isPrivateIncluded: true });
    await packCase({ open, to }, { ...options, nowMs, programVersion: opening.programVersion });
  },
};

/** @param {import('../../../case/open-case.ts').OpenCase} open @param {number} acts */
function examine(open, acts) {
  const madeFor = mark();
  say({ begin: 'examine', acts, madeFor });
  const writer = open.beginExamination();
  for (let n = 0; n < acts; n += 1) addAct(writer, n);
  const grades = { confirmed: 0, window: 0, automation: 0, unknown: acts };
  writer.finish({
    madeMs: 0,
    programVersion: madeFor,
    rulesHash: '0'.repeat(64),
    records: [],
    unread: [],
    standing: [],
    findings: [],
    answers: [],
    leftOut: [],
    counts: { acts, states: 0, byAttribution: grades },
    nowMs: 0,
    timeZone: 'UTC',
    placed: [],
    acts: [],
  });
}

/** @param {import('../../../case/kept-examination.ts').ExaminationWriter} writer @param {number} n */
function addAct(writer, n) {
  /** @type {import('../../../model/act.ts').Act} */
  const act = {
    kind: 'act',
    id: `act-${n}-${count}`,
    at: { utcMs: n * 1000, text: '', zone: 'stated' },
    action: 'turn-on',
    by: { grade: 'unknown' },
    devices: ['lamp'],
    parts: [],
    values: {},
    isSeenToHappen: true,
    source: { record: '0'.repeat(64), path: '', at: `states:${n}` },
  };
  writer.addReading(act);
  const place = { person: null, relation: null, day: '1970-01-01', hour: 0, isNight: true };
  writer.addRow({ n, act, ...place });
}

if (isNew) say({ begin: 'create' });
const open = isNew
  ? await createCase(folder, { ...opening, passphrase })
  : await openCase(folder, { ...opening, passphrase });
say({ done: 'open' });
for (;;) {
  const name = operations[Math.floor(Math.random() * operations.length)];
  await work[name]?.(open);
  say({ done: name });
}
