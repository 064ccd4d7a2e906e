import { canonicalJson } from '../../case/canonical-json.ts';
import { madeOf } from '../../case/committed-contents.ts';
import type { Reading } from '../../model/observation.ts';
import type { Unread } from '../../model/unread.ts';
import { type Disclosure, type LeftOut, redactedPeopleMarks } from '../disclosure/disclosure.ts';
import type { PackFile, PackMaterial } from '../pack-file.ts';
import { paths } from '../pack-paths.ts';
import type { Selection } from '../selection.ts';
import { exhibitLine } from '../verify/check-exhibits.ts';
import { forWhomOf } from './contents-of-case.ts';
import { givenCommitments, type ShownMade } from './given-commitments.ts';
import { householdText } from './household-text.ts';
import { nothingLeftOut, observationBytes } from './observation-bytes.ts';
import { observationParts } from './observation-parts.ts';

/** What the pack itself says of a case; the originals, the report and exports come beside it. */
export function payloadFiles(payload: PackMaterial): PackFile[] {
  const { open, examination, exhibits, disclosure } = payload;
  const leftOut: LeftOut = { ...nothingLeftOut };
  const { findings, withoutNames } = disclosure;
  const { answers } = examination;
  const coverage = readings(
    disclosure,
    examination.standing.filter(({ kind }) => kind === 'coverage'),
  );
  const made = withoutNames(madeShown(payload));
  const diary = open.diary().map(disclosure.diaryEntry);
  const log = open.log().map(disclosure.logEntry);
  const household = householdText(payload);
  const shown = {
    coverage,
    unread: withoutNames(unreadShown(payload)),
    made,
    diary,
    household,
    log,
  };
  let covered = 0;
  let found: ReturnType<typeof observationParts> | undefined;
  const parts = () => {
    found ??= observationParts(payload);
    return found;
  };
  const commitmentLines = async function* () {
    const isWhole = (await parts()).length === 0;
    const commitments = givenCommitments(payload, shown, isWhole);
    covered = commitments.filter(({ salt }) => salt === null).length;
    yield bytes(commitments.map((one) => `${canonicalJson(one)}\n`).join(''));
  };
  const selection = (names: number) => ({ ...selectionOf(payload, { leftOut, names }), covered });
  const files = [
    lines(paths.exhibits, exhibits.map(exhibitLine)),
    lines(paths.findings, findings.map(canonicalJson)),
    lines(paths.log, log.map(canonicalJson)),
    lines(paths.diary, diary.map(canonicalJson)),
    json(paths.answers, answers),
    { path: paths.commitments, content: commitmentLines },
    json(paths.coverage, { coverage, unread: shown.unread }),
    json(paths.examination, made),
    ...(household === undefined ? [] : [{ path: paths.household, content: bytes(household) }]),
    {
      path: paths.observationParts,
      content: async function* () {
        yield bytes((await parts()).map((one) => `${canonicalJson(one)}\n`).join(''));
      },
    },
    { path: paths.observations, content: () => observationBytes(open, disclosure, leftOut) },
  ];
  const { counted, total } = countingNames(files);
  const selectionText = async function* () {
    // It may name somebody itself.
    const names = total() + namesIn(bytes(JSON.stringify(selection(0))));
    yield bytes(`${JSON.stringify(selection(names), null, 2)}\n`);
  };
  return [...counted, { path: paths.selection, content: selectionText }];
}

/** How many names were replaced in a piece of a file. */
export const namesIn = (piece: Uint8Array): number =>
  new TextDecoder().decode(piece).match(redactedPeopleMarks)?.length ?? 0;

/** The same files, and how many replaced names stand in them as they were last written. */
function countingNames(files: readonly PackFile[]) {
  const counts = new Map<string, number>();
  const counting = async function* (path: string, content: () => AsyncIterable<Uint8Array>) {
    counts.set(path, 0);
    for await (const piece of content()) {
      counts.set(path, (counts.get(path) ?? 0) + namesIn(piece));
      yield piece;
    }
  };
  const counted = files.map(({ path, content }): PackFile => {
    if (!(content instanceof Uint8Array)) return { path, content: () => counting(path, content) };
    counts.set(path, namesIn(content));
    return { path, content };
  });
  return { counted, total: () => [...counts.values()].reduce((sum, count) => sum + count, 0) };
}

/** A record is named by no more than its exhibit says of it. */
function madeShown({ asGiven, examination, exhibits }: PackMaterial): ShownMade {
  const hidden = hiddenHashes({ asGiven, exhibits });
  const made = madeOf(examination);
  const records = made.records.map((one) =>
    hidden.has(one.sha256) ? { ...one, sha256: null, bytes: null } : one,
  );
  return { ...made, records };
}

/** What could not be read is known by its path where its exhibit has no hash. */
function unreadShown(material: PackMaterial): readonly Unread[] {
  const hidden = hiddenHashes(material);
  return material.examination.unread.map((one) => ({
    ...one,
    record: hidden.get(one.record) ?? one.record,
  }));
}

/** The paths of records by those hashes that no exhibit has. */
function hiddenHashes({
  asGiven,
  exhibits,
}: Pick<PackMaterial, 'asGiven' | 'exhibits'>): ReadonlyMap<string, string> {
  const unhashed = new Map(exhibits.map(({ n, sha256, path }) => [n, sha256 === null && path]));
  return new Map(
    asGiven.records().flatMap(({ n, sha256 }) => {
      const path = unhashed.get(n);
      return typeof path === 'string' ? [[sha256, path] as const] : [];
    }),
  );
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const lines = (path: string, texts: readonly string[]): PackFile => ({
  path,
  content: bytes(texts.map((text) => `${text}\n`).join('')),
});
const json = (path: string, value: unknown): PackFile => ({
  path,
  content: bytes(`${JSON.stringify(value, null, 2)}\n`),
});
const readings = (disclosure: Disclosure, all: readonly Reading[]): Reading[] =>
  all.flatMap((one) => disclosure.reading(one) ?? []);

/** Asked for when everything that is counted has been written, but for what is in memory anyway. */
function selectionOf(
  material: PackMaterial,
  { leftOut, names }: { readonly leftOut: Readonly<LeftOut>; readonly names: number },
): Selection {
  const { options, disclosure, exhibits, examination } = material;
  return {
    forWhom: forWhomOf(material),
    fromMs: options.fromMs ?? null,
    untilMs: options.untilMs ?? null,
    findings:
      options.findings === undefined ? null : disclosure.withoutNames([...options.findings]),
    originals: options.originals,
    isPrivateIncluded: options.isPrivateIncluded,
    isPrivateInReport: options.isPrivateInReport === true,
    redactedPeople: options.redactedPeople?.length ?? 0,
    redacted: {
      ...disclosure.counts,
      names,
      attachments: exhibits.filter((one) => one.isAttachment && one.file === null).length,
    },
    leftOut: {
      acts: actsLeftOut(material),
      states: leftOut.states,
      presence: leftOut.presence,
      presenceActs: leftOut.presenceActs,
      findings: examination.findings.length - disclosure.findings.length,
      keyFiles: exhibits.filter(({ withheld }) => withheld === 'keys').length,
    },
  };
}

/** Each once, however many records carry it, as the examination counts them. */
function actsLeftOut({ open, options, disclosure, examination }: PackMaterial): number {
  const { fromMs = Number.MIN_SAFE_INTEGER, untilMs = Number.MAX_SAFE_INTEGER } = options;
  const inside = open.timeline().count({ fromMs, untilMs });
  const shownOutside = examination.acts.filter(
    (act) => !(act.at.utcMs >= fromMs && act.at.utcMs < untilMs) && disclosure.includesAct(act),
  );
  return examination.counts.acts - inside - shownOutside.length;
}
