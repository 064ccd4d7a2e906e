import { shownLabel } from '../../case/as-shown.ts';
import type { KeptExamination } from '../../case/kept-examination.ts';
import type { Act } from '../../model/act.ts';
import type { Automation } from '../../model/automation.ts';
import type { Finding } from '../../model/finding.ts';
import type { Household } from '../../model/household.ts';
import type { LogEntry } from '../../model/log-entry.ts';
import type { Reading } from '../../model/observation.ts';
import type { PackOptions } from '../pack-options.ts';
import { type Disclosure, redacted } from './disclosure.ts';
import { coversAnything, coversObservations, holdsUnsaltedHash } from './holds-unsalted-hash.ts';
import { mapTexts } from './map-texts.ts';
import { actStart, presenceMark } from './needed-presence.ts';
import { peopleToRedact } from './people-to-redact.ts';
import { replaceIds } from './replace-ids.ts';
import { replaceNames } from './replace-names.ts';
import { ownPresence, peopleOf } from './whose-presence.ts';

export type Disclosed = {
  readonly examination: Pick<KeptExamination, 'findings' | 'standing'>;
  readonly household: Household | undefined;
  /** Ids of rows of presence that findings need, whosever they are. */
  readonly presence?: ReadonlySet<string>;
  /** Ids of acts that tell of somebody else's coming and going. */
  readonly setOff?: ReadonlySet<string>;
};

type Chosen = Pick<
  PackOptions,
  | 'fromMs'
  | 'untilMs'
  | 'findings'
  | 'isPrivateIncluded'
  | 'redactedPeople'
  | 'redactAlso'
  | 'idKey'
  | 'presenceOf'
>;

/** Chooses and redacts as the options say; the only way by which anything of a case gets into a pack. */
export function disclose(
  options: Chosen,
  { examination, household, presence: needed = new Set(), setOff = new Set() }: Disclosed,
): Disclosure {
  const people = options.redactedPeople ?? [];
  const { standing } = examination;
  const also = options.redactAlso ?? [];
  const names = replaceNames(peopleToRedact(people, { household, standing }), also);
  const counts = { privateTexts: 0, logEntries: 0, attachments: 0 };
  const chosen = chooseFindings(examination.findings, options);
  const isInside = insideOf(options);
  const otherIds = idsFor(options, standing);
  const areNamesOut = people.length > 0;
  const withoutNames: Disclosure['withoutNames'] = (value) =>
    areNamesOut ? mapTexts(value, (text) => otherIds(names.replace(text))) : value;
  const behind = chosen.flatMap(({ observations }) => observations);
  // The report asks by the ids that it shows.
  const shown = new Set([...behind, ...behind.map(otherIds)]);
  const isNamedIn = (entry: LogEntry): boolean =>
    areNamesOut && JSON.stringify(mapTexts(entry, names.replace)) !== JSON.stringify(entry);
  const privateText = (text: string): string => {
    if (options.isPrivateIncluded) return text;
    counts.privateTexts += 1;
    return redacted;
  };
  const includesAct: Disclosure['includesAct'] = ({ id, at }) =>
    isInside(at.utcMs) || shown.has(id);
  const isOwn = ownPresence(peopleOf({ household, standing }), options.presenceOf ?? []);
  const actLeftOutBy = (act: Act): 'acts' | 'presence' | undefined => {
    if (!includesAct(act)) return 'acts';
    return setOff.has(act.id) && !shown.has(act.id) ? 'presence' : undefined;
  };
  const leftOutBy: Disclosure['leftOutBy'] = (reading) => {
    if (reading.kind === 'act') return actLeftOutBy(reading);
    if (reading.kind !== 'state' || shown.has(reading.id) || needed.has(reading.id))
      return undefined;
    if (!isInside(reading.at.utcMs)) return 'states';
    return reading.sort === 'presence' && !isOwn(reading) ? 'presence' : undefined;
  };
  const isWhole = !coversObservations(options);
  const isAnythingCovered = coversAnything(options);
  return {
    isWhole,
    isPrivateIncluded: options.isPrivateIncluded,
    findings: withoutNames(chosen),
    includesAct,
    isWholeLine: (line) =>
      isWhole && !line.includes(presenceMark) && !(setOff.size > 0 && line.startsWith(actStart)),
    leftOutBy,
    reading: (reading) =>
      leftOutBy(reading) ? undefined : withoutNames(foldTexts(reading, privateText)),
    diaryEntry: ({ id, corrects, ...entry }) => ({
      ...withoutNames({
        ...entry,
        text: privateText(entry.text),
        attachments: entry.attachments.map((hash) => (options.isPrivateIncluded ? hash : redacted)),
      }),
      // The case drew them, and its log tells of them.
      id,
      corrects,
    }),
    logEntry(entry) {
      const isGuessable = isAnythingCovered && holdsUnsaltedHash(entry);
      if (!isGuessable && !isNamedIn(entry) && shownLabel(entry.who) === entry.who) return entry;
      counts.logEntries += 1;
      const { n, previous, hash } = entry;
      return { n, previous, hash, redacted: true };
    },
    withoutNames,
    notMet: () => [
      ...people.filter((_, index) => !names.isMet(index)),
      ...also.filter((part) => !names.isPieceMet(part)),
    ],
    counts,
  };
}

/** Those that were asked for, or that reach into the time that was. */
export function chooseFindings(
  findings: readonly Finding[],
  options: Pick<Chosen, 'findings' | 'fromMs' | 'untilMs'>,
): readonly Finding[] {
  const { findings: asked, fromMs = Number.NEGATIVE_INFINITY, untilMs = Infinity } = options;
  if (asked !== undefined) return findings.filter(({ id }) => asked.includes(id));
  return findings.filter(({ from, to }) => {
    const beginsMs = Date.parse(from ?? '');
    const endsMs = Date.parse(to ?? '');
    return !(beginsMs >= untilMs) && !(endsMs < fromMs);
  });
}

function insideOf({ fromMs = Number.NEGATIVE_INFINITY, untilMs = Infinity }: Chosen) {
  return (ms: number): boolean => ms >= fromMs && ms < untilMs;
}

/** Who is not named is not to be known by an id either; where nobody is redacted, ids are as they are. */
function idsFor(
  { idKey, redactedPeople = [] }: Chosen,
  standing: KeptExamination['standing'],
): (text: string) => string {
  if (idKey === undefined || redactedPeople.length === 0) return (text) => text;
  return replaceIds({ key: idKey, records: new Set(standing.map(({ source }) => source.record)) });
}

function foldTexts(reading: Reading, privateText: (text: string) => string): Reading {
  if (reading.kind === 'act') return foldAct(reading, privateText);
  return reading.kind === 'automation' ? foldTellings(reading, privateText) : reading;
}

const foldAct = (act: Act, privateText: (text: string) => string): Act =>
  act.text === undefined ? act : { ...act, text: privateText(act.text) };

const foldTellings = (
  automation: Automation,
  privateText: (text: string) => string,
): Automation => ({
  ...automation,
  tells: automation.tells.map((one) =>
    one.text === undefined ? one : { ...one, text: privateText(one.text) },
  ),
});
