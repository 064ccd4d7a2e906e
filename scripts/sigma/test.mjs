// Asks pySigma and SQLite what they make of our rules and of the conformance cases, and compares.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'yaml';
import { Tally } from '../home-assistant/checks/tally.mjs';
import { comparisonOf } from './comparable.mjs';
import { compare, keyOf } from './compare.mjs';
import { installPySigma } from './install.mjs';
import { detectionCases, placedStories, plainRules } from './material.mjs';

/** @typedef {import('./compare.mjs').Answer} Answer */
/** @typedef {{ queries?: string[], refused?: string }} Elsewhere */
/** @typedef {{ elsewhere: Record<string, Elsewhere>, sets: Record<string, Record<string, Answer>> }} OnRule */
/** @typedef {{ rules: Record<string, OnRule>, cases: Record<string, { ids?: Record<string, string[]>, refused?: string }> }} Opinion */
/** @typedef {{ back_end: string, says: string, rules: string[] }} Refused */
/** @typedef {{ reason: string, rules: string[] }} NotCompared */
/** @typedef {{ reason: string, cases: string[] }} Different */

/** @type {{ refused: Refused[], not_sql_of_duckdb: NotCompared[], not_compared: NotCompared[], conformance: Different[] }} */
const known = parse(readFileSync(new URL('known-differences.yml', import.meta.url), 'utf8'));

const tally = new Tally();
const { plain, own } = await plainRules();
const stories = await placedStories();
const cases = detectionCases();
const opinion = ask();
console.log(`Ours alone, with a type of our own: ${own.join(', ')}`);
checkConversions();
await checkSqlOfDuckDb();
checkAnswers();
checkCases();
process.exitCode = tally.close();

/** @returns {Opinion} */
function ask() {
  const input = JSON.stringify({
    sets: stories,
    rules: plain.map(({ id, text, sets }) => ({ id, text, sets })),
    cases: cases.map(({ name, text, placeholders, records }) => ({
      name,
      text,
      placeholders,
      records,
    })),
  });
  const helper = fileURLToPath(new URL('second_opinion.py', import.meta.url));
  const done = spawnSync(installPySigma(), [helper], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
  return JSON.parse(done.stdout);
}

/** Every plain rule becomes a query for SQLite and two others, and for further ones within known limits. */
function checkConversions() {
  tally.check('there are plain rules', plain.length >= 40, plain.length);
  /** @type {string[]} */
  const refusals = [];
  for (const { id } of plain)
    for (const [backEnd, { refused }] of Object.entries(opinion.rules[id]?.elsewhere ?? {}))
      if (refused !== undefined) refusals.push(`${backEnd} ${id}: ${refused}`);
  for (const backEnd of ['duckdb', 'varpulis']) {
    const converted = plain.filter(({ id }) => opinion.rules[id]?.elsewhere[backEnd]?.queries);
    tally.same(`${backEnd}: takes every plain rule`, converted.length, plain.length);
  }
  const wanted = known.refused.flatMap(({ back_end, says, rules }) =>
    rules.map((id) => `${back_end} ${id}: ${says}`),
  );
  tally.same('back ends refuse what known-differences.yml says', refusals.sort(), wanted.sort());
  for (const { id } of plain) {
    const answers = Object.values(opinion.rules[id]?.sets ?? {}).flatMap((set) =>
      Object.values(set),
    );
    const refused = answers.flatMap((answer) => answer.refused ?? []);
    tally.same(`${id}: converted to SQL that SQLite runs`, [...new Set(refused)], []);
  }
}

/** That a back end gives a text says little; what it gives for DuckDB is shown to DuckDB's own parser. */
async function checkSqlOfDuckDb() {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  /** @type {string[]} */
  const unread = [];
  for (const { id } of plain)
    for (const query of opinion.rules[id]?.elsewhere.duckdb?.queries ?? [])
      await connection.extractStatements(query).catch(() => unread.push(id));
  connection.closeSync();
  instance.closeSync();
  const wanted = known.not_sql_of_duckdb.flatMap(({ rules }) => rules);
  tally.same('DuckDB reads the SQL made for it', [...new Set(unread)].sort(), wanted.sort());
}

function checkAnswers() {
  /** @type {string[]} */
  const left = [];
  const fired = { rules: new Set(), firings: 0 };
  for (const { id, documents, sets } of plain)
    for (const rule of documents) {
      const comparison = comparisonOf(rule, { ...stories, ...sets });
      if ('not' in comparison) {
        left.push(`${keyOf(rule)}: ${comparison.not}`);
        continue;
      }
      if (rule.kind === 'filter') continue;
      const all = Object.entries({ ...stories, ...sets }).map(([name, records]) => {
        const answers = opinion.rules[id]?.sets[name] ?? {};
        const compared = compare(comparison.way, { rule, records, answers });
        if (compared.firings > 0) fired.rules.add(id);
        fired.firings += compared.firings;
        return { name, ...compared };
      });
      const wrong = all.filter(({ isSame }) => !isSame);
      tally.check(`${keyOf(rule)}: same answers (${comparison.way})`, wrong.length === 0, wrong);
    }
  const wanted = known.not_compared.flatMap(({ reason, rules }) =>
    rules.map((rule) => `${rule}: ${reason}`),
  );
  tally.same('not compared is what known-differences.yml says', left.sort(), wanted.sort());
  tally.check('nearly every plain rule fired', fired.rules.size >= plain.length * 0.9, [
    ...plain.map(({ id }) => id).filter((id) => !fired.rules.has(id)),
  ]);
  console.log(`${fired.firings} firings of ${fired.rules.size} rules were compared.`);
}

function checkCases() {
  const different = cases.flatMap(({ name, answers }) => {
    const { ids, refused } = opinion.cases[name] ?? {};
    if (refused !== undefined) return [name];
    const theirs = Object.entries(ids ?? {}).flatMap(([rule, found]) =>
      found.map((id) => `${rule}/${id}`),
    );
    return theirs.sort().join() === answers.join() ? [] : [name];
  });
  const wanted = known.conformance.flatMap((one) => one.cases);
  tally.check('there are conformance cases', cases.length >= 80, cases.length);
  tally.same('cases differ as known-differences.yml says', different.sort(), wanted.sort());
  console.log(`${cases.length - different.length} of ${cases.length} cases have the same answer.`);
}
