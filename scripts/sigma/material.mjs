// What both engines are asked about: our plain rules, the records of stories and of the rules' own
// cases, and the conformance cases that are about detections.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** @typedef {import('../../src/sigma/sigma-record.ts').SigmaRecord} SigmaRecord */
/** @typedef {import('../../src/rules/load-rules.ts').Rule} Rule */
/** @typedef {Record<string, readonly SigmaRecord[]>} Sets */

const rulesFolder = new URL('../../src/rules/', import.meta.url);
const conformance = new URL('../../src/sigma/conformance/', import.meta.url);

/** @param {string} path below dist/ */
export const built = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);

/** Our rules that any Sigma tool should read, and the names of those that only we can. */
export async function plainRules() {
  const { loadRules } = await built('rules/load-rules.js');
  /** @type {readonly Rule[]} */
  const rules = loadRules(fileURLToPath(rulesFolder)).rules;
  const isOwn = (/** @type {Rule} */ { documents }) =>
    documents.some((one) => one.kind === 'correlation' && one.type.startsWith('x_'));
  return {
    plain: rules.filter((rule) => !isOwn(rule)).map((rule) => ({ ...rule, ...filesOf(rule.id) })),
    own: rules.filter(isOwn).map(({ id }) => id),
  };
}

/** @param {string} id */
function filesOf(id) {
  const folder = new URL(`${id}/`, rulesFolder);
  // What is told as a change of another case has no records of its own.
  const names = readdirSync(new URL('cases/', folder))
    .filter((name) => name !== 'changed.yml')
    .sort();
  return {
    text: readFileSync(new URL('rule.yml', folder), 'utf8'),
    /** @type {Sets} */
    sets: Object.fromEntries(
      names.map((name) => [name, recordsOfCase(new URL(`cases/${name}`, folder))]),
    ),
  };
}

/** @param {URL} file */
function recordsOfCase(file) {
  /** @type {{ records: { at: string, times?: string[], category: string, fields: SigmaRecord['fields'] }[] }} */
  const { records } = parse(readFileSync(file, 'utf8'));
  return records.flatMap(({ at, times = [], category, fields }, index) =>
    [at, ...times].map((time, repeat) => ({
      id: `${index}-${repeat}`,
      timeMs: Date.parse(time),
      logsource: { category, product: 'homeground' },
      fields,
    })),
  );
}

/** Every story that comes with the program: written, read and placed in context. */
export async function placedStories() {
  const { builtInStories } = await built('stories/built-in-stories.js');
  /** @type {Sets} */
  const sets = {};
  for (const name of builtInStories) sets[`story ${name}`] = await placedStory(name);
  return sets;
}

/** @param {string} name @returns {Promise<SigmaRecord[]>} */
async function placedStory(name) {
  const { builtInStory } = await built('stories/built-in-stories.js');
  const { writeStory } = await built('stories/write-story.js');
  const { examine } = await built('pipeline.js');
  const { readHousehold } = await built('apps/cli/read-file.js');
  const folder = mkdtempSync(join(tmpdir(), 'story-'));
  try {
    const written = await writeStory(builtInStory(name), join(folder, 'home'));
    const household = readHousehold(written.household);
    const { placed } = await examine([written.config], { workFolder: folder, household });
    return [...placed.values()].map(({ id, timeMs, logsource, fields }) => ({
      id,
      timeMs,
      logsource,
      fields,
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The conformance cases that have answers and no correlation; `answers` are `rule/record`. */
export function detectionCases() {
  return readdirSync(conformance)
    .filter((name) => name.endsWith('.yml'))
    .flatMap((file) => {
      /** @type {ConformanceCase[]} */
      const cases = parse(readFileSync(new URL(file, conformance), 'utf8'));
      return cases.map((one) => caseOf(file, one));
    })
    .filter(({ isRefused, text }) => !isRefused && !/^correlation:/m.test(text));
}

/**
 * @typedef {{ id: string, t?: number, logsource?: SigmaRecord['logsource'], fields?: SigmaRecord['fields'] }} CaseRecord
 * @typedef {{ name: string, rules?: string, detection?: unknown,
 *   placeholders?: Record<string, unknown[]>, records?: CaseRecord[], matches?: string[],
 *   firings?: { rule?: string, records: string[] }[], refused?: unknown }} ConformanceCase
 */

/** @param {string} file @param {ConformanceCase} one */
function caseOf(file, one) {
  const logsource = { category: 'test' };
  const single = { title: 'one', id: 'one', logsource, detection: one.detection };
  return {
    name: `${file}: ${one.name}`,
    text: one.rules ?? JSON.stringify(single),
    placeholders: one.placeholders ?? {},
    isRefused: one.refused !== undefined,
    records: (one.records ?? []).map(({ id, t, logsource: own, fields }, index) => ({
      id,
      timeMs: (t ?? index) * 1000,
      logsource: own ?? logsource,
      fields: fields ?? {},
    })),
    answers: [
      ...(one.matches ?? []).map((id) => `one/${id}`),
      ...(one.firings ?? []).flatMap(({ rule, records }) =>
        records.map((id) => `${rule ?? 'one'}/${id}`),
      ),
    ].sort(),
  };
}
