import { canonicalJson } from '../../case/canonical-json.ts';
import {
  type Contents,
  contentsOfDiaryEntry,
  contentsOfExamination,
  contentsOfHousehold,
  contentsOfMade,
  contentsOfRecords,
  type Made,
} from '../../case/committed-contents.ts';
import type { Commitment, GivenCommitment } from '../../model/commitment.ts';
import type { DiaryEntry } from '../../model/diary-entry.ts';
import type { LogEntry } from '../../model/log-entry.ts';
import type { Reading } from '../../model/observation.ts';
import type { Unread } from '../../model/unread.ts';
import { chooseFindings } from '../disclosure/disclose.ts';
import type { RedactedLogEntry } from '../disclosure/disclosure.ts';
import { withOriginalName } from '../original-names.ts';
import type { PackMaterial } from '../pack-file.ts';
import { namesOfOriginals } from './names-of-originals.ts';

/** Of records whose exhibits have no hash, there is none here either. */
export type ShownMade = Omit<Made, 'records'> & {
  readonly records: readonly (Omit<Made['records'][number], 'sha256' | 'bytes'> & {
    readonly sha256: string | null;
    readonly bytes: number | null;
  })[];
};

/** What stands in the pack of what the log commits to. */
export type ShownContents = {
  readonly log: readonly (LogEntry | RedactedLogEntry)[];
  readonly coverage: readonly Reading[];
  readonly unread: readonly Unread[];
  readonly made: ShownMade;
  readonly diary: readonly DiaryEntry[];
  readonly household: string | undefined;
};

/** What an entry commits to as the case has it, and as the pack shows it; undefined for what it does not. */
type Sides = {
  readonly real: Contents;
  readonly shown: Readonly<Record<string, readonly (string | undefined)[]>>;
};

/**
 * The commitments of what stands in a pack. One has its salt only where the pack shows the very thing
 * that the case has: of what is covered there is nothing to try a guess with.
 */
export function givenCommitments(
  material: PackMaterial,
  shown: ShownContents,
  isEveryObservationShown: boolean,
): readonly GivenCommitment[] {
  const { asGiven: open } = material;
  const sides = sidesOf(material, shown);
  return open.commitments().flatMap((one): GivenCommitment[] => {
    if (one.name === 'observationTreeHash' && one.entry === sides.lastExamine)
      return [given(one, isEveryObservationShown)];
    const side = sides.byEntry.get(one.entry);
    const shownParts = side?.shown[one.name];
    if (shownParts === undefined) return [];
    return [given(one, shownParts[one.part] === side?.real[one.name]?.[one.part])];
  });
}

const given = (one: Commitment, isOpened: boolean): GivenCommitment => ({
  ...one,
  salt: isOpened ? one.salt : null,
});

function sidesOf(material: PackMaterial, shown: ShownContents) {
  const { asGiven: open } = material;
  const byEntry = new Map<number, Sides>();
  const lines = shown.log.flatMap((line) => ('redacted' in line ? [] : line));
  const all = open.log();
  const last = (action: LogEntry['action']) => {
    const entry = all.findLast((one) => one.action === action);
    return lines.find(({ n }) => n === entry?.n)?.n;
  };
  const lastExamine = last('examine');
  const lastHousehold = last('save-household');
  for (const line of lines) {
    const sides = statedSides(line, material, shown);
    if (sides !== undefined) byEntry.set(line.n, sides);
  }
  const text = open.householdText();
  if (lastHousehold !== undefined && text !== undefined)
    byEntry.set(lastHousehold, {
      real: contentsOfHousehold(text),
      shown: contentsOfHousehold(shown.household ?? ''),
    });
  if (lastExamine !== undefined) byEntry.set(lastExamine, examinationSides(material, shown));
  return { byEntry, lastExamine };
}

function statedSides(
  { action, details }: LogEntry,
  material: PackMaterial,
  { diary }: ShownContents,
): Sides | undefined {
  const { asGiven: open, exhibits } = material;
  if (action === 'add-records' || action === 'attach') {
    const names = new Map(namesOfOriginals(material).map(({ n, path }) => [n, path]));
    const isOfEntry = ({ n }: { readonly n: number }): boolean =>
      n >= Number(details.firstRecord) && n < Number(details.firstRecord) + Number(details.files);
    return {
      real: contentsOfRecords(open.records().filter(isOfEntry)),
      shown: contentsOfRecords(
        exhibits.filter(isOfEntry).map((one) => withOriginalName(one, names)),
      ),
    };
  }
  if (action !== 'write-diary' && action !== 'correct-diary') return undefined;
  const real = open.diary();
  const at = real.findIndex(({ id }) => id === details.entry);
  const [one, other] = [real[at], diary[at]];
  if (one === undefined || other === undefined) return undefined;
  return { real: contentsOfDiaryEntry(one), shown: contentsOfDiaryEntry(other) };
}

function examinationSides(
  { examination, disclosure, options }: PackMaterial,
  { made, coverage, unread }: ShownContents,
): Sides {
  const chosen = chooseFindings(examination.findings, options);
  const findings = new Map(chosen.map((one, at) => [one, disclosure.findings[at]]));
  return {
    real: contentsOfExamination(examination),
    shown: {
      ...contentsOfMade(made),
      answersHash: [canonicalJson(examination.answers)],
      coverageHash: [canonicalJson(coverage)],
      unreadHash: [canonicalJson(unread)],
      findingsHash: examination.findings.map((one) => {
        const shown = findings.get(one);
        return shown && canonicalJson(shown);
      }),
    },
  };
}
