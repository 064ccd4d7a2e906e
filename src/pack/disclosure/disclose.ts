import type { KeptExamination } from '../../case/kept-examination.ts';
import type { Act } from '../../model/act.ts';
import type { Automation } from '../../model/automation.ts';
import type { Finding } from '../../model/finding.ts';
import type { Household } from '../../model/household.ts';
import type { Reading } from '../../model/observation.ts';
import type { PackOptions } from '../pack-options.ts';
import { type Disclosure, redacted } from './disclosure.ts';
import { coversAnything, coversObservations, holdsUnsaltedHash } from './holds-unsalted-hash.ts';
import { mapTexts } from './map-texts.ts';
import { peopleToRedact } from './people-to-redact.ts';
import { replaceNames } from './replace-names.ts';
import { ownPresence, peopleOf } from './whose-presence.ts';

export type Disclosed = {
  readonly examination: Pick<KeptExamination, 'findings' | 'standing'>;
  readonly household: Household | undefined;
  /** Ids of rows of presence that findings need, whosever they are. */
  readonly presence?: ReadonlySet<string>;
};

type Chosen = Pick<
  PackOptions,
  | 'fromMs'
  | 'untilMs'
  | 'findings'
  | 'isPrivateIncluded'
  | 'redactedPeople'
  | 'redactAlso'
  | 'presenceOf'
>;

/** Chooses and redacts as the options say; the only way by which anything of a case gets into a pack. */
export function disclose(
  options: Chosen,
  { examination, household, presence: needed = new Set() }: Disclosed,
): Disclosure {
  const people = options.redactedPeople ?? [];
  const { standing } = examination;
  const also = options.redactAlso ?? [];
  const names = replaceNames(peopleToRedact(people, { household, standing }), also);
  const counts = { privateTexts: 0, logEntries: 0, attachments: 0 };
  const chosen = chooseFindings(examination.findings, options);
  const shown = new Set(chosen.flatMap(({ observations }) => observations));
  const isInside = insideOf(options);
  const withoutNames: Disclosure['withoutNames'] = (value) =>
    people.length === 0 ? value : mapTexts(value, names.replace);
  const privateText = (text: string): string => {
    if (options.isPrivateIncluded) return withoutNames(text);
    counts.privateTexts += 1;
    return redacted;
  };
  const includesAct: Disclosure['includesAct'] = ({ id, at }) =>
    isInside(at.utcMs) || shown.has(id);
  const isOwn = ownPresence(peopleOf({ household, standing }), options.presenceOf ?? []);
  const leftOutBy: Disclosure['leftOutBy'] = (reading) => {
    if (reading.kind === 'act') return includesAct(reading) ? undefined : 'acts';
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
    leftOutBy,
    reading: (reading) =>
      leftOutBy(reading) ? undefined : withoutNames(foldTexts(reading, privateText)),
    diaryEntry: (entry) =>
      withoutNames({
        ...entry,
        text: privateText(entry.text),
        attachments: entry.attachments.map((hash) => (options.isPrivateIncluded ? hash : redacted)),
      }),
    logEntry(entry) {
      const isGuessable = isAnythingCovered && holdsUnsaltedHash(entry);
      if (!isGuessable && JSON.stringify(withoutNames(entry)) === JSON.stringify(entry))
        return entry;
      counts.logEntries += 1;
      const { n, previous, hash } = entry;
      return { n, previous, hash, redacted: true };
    },
    withoutNames,
    notMet: () => [
      ...people.filter((_, index) => !names.isMet(index)),
      ...also.filter((part) => !names.isPieceMet(part)),
    ],
    privateText,
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
