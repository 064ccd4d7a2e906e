import { type Standing, stand } from '../../access/stand.ts';
import type { KeptExamination } from '../../case/kept-examination.ts';
import type { PlacedRecord } from '../../context/placed-record.ts';
import { listIn } from '../../guidance/messages/formats.ts';
import type { Locale } from '../../guidance/messages/locales.ts';
import { inLocale } from '../../guidance/messages/pseudo.ts';
import { type MessageValues, type Say, sayIn } from '../../guidance/messages/say.ts';
import type { Account } from '../../model/account.ts';
import type { DiaryEntry } from '../../model/diary-entry.ts';
import type { LogEntry } from '../../model/log-entry.ts';
import type { Rule } from '../../rules/load-rules.ts';
import type { Disclosure, RedactedLogEntry } from '../disclosure/disclosure.ts';
import { type MarkedExhibit, markExhibits } from '../exports/exhibit-mark.ts';
import type { PackOptions } from '../pack-options.ts';
import type { ReportSource } from './report-source.ts';

/** What all sections of the report look at: redacted, in context, with names and words at hand. */
export type View = Omit<ReportSource, 'examination' | 'exhibits' | 'diary' | 'log'> & {
  readonly locale: Locale;
  readonly say: Say;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
  readonly isExamined: boolean;
  readonly examination: KeptExamination;
  readonly diary: readonly DiaryEntry[];
  readonly log: readonly (LogEntry | RedactedLogEntry)[];
  readonly exhibits: readonly MarkedExhibit[];
  readonly standing: Standing;
  readonly zone: string;
  /** A moment and a day as people of the language write them, on the clock of the home. */
  momentIn(utcMs: number): string;
  dayIn(utcMs: number): string;
  readonly placed: ReadonlyMap<string, PlacedRecord>;
  /** The name to show for an id of an account, device or automation. */
  nameOf(id: string): string;
  /** The mark of the exhibit with these bytes; the beginning of the hash where there is none. */
  markOf(sha256: string): string;
};

/** Redacts all that a section may show, once, so that none can forget to. */
export const viewOf = (source: ReportSource): View => {
  const { disclosure, options } = source;
  const kept = source.examination ?? nothingExamined(options.nowMs);
  const examination = disclosure.withoutNames({ ...kept, findings: [] });
  const household = source.household && disclosure.withoutNames(source.household);
  const standing = stand(examination.standing, { household, nowMs: kept.nowMs });
  const log = source.log.map((entry) => ('redacted' in entry ? entry : disclosure.logEntry(entry)));
  const exhibits = markExhibits(source.exhibits, log);
  const marks = new Map<string | null, string>(exhibits.map(({ sha256, mark }) => [sha256, mark]));
  const zone = kept.timeZone;
  const { locale = 'en' } = source;
  const say = sayIn(locale, zone);
  return {
    ...source,
    disclosure: foldUnlessChosen(disclosure, options),
    locale,
    say,
    list: (items) => listIn(locale, items),
    rules: source.rules.map((rule) => ruleIn(locale, rule)),
    momentIn: (at) => say('shared.moment', { at }),
    dayIn: (at) => say('shared.day', { at }),
    isExamined: source.examination !== undefined,
    examination: { ...examination, findings: disclosure.findings },
    household,
    diary: source.diary.map((entry) => disclosure.diaryEntry(entry)),
    log,
    exhibits,
    standing,
    zone,
    placed: new Map(examination.placed.map((record) => [record.id, record])),
    nameOf: nameIn(standing, say),
    markOf: (sha256) => marks.get(sha256) ?? sha256.slice(0, 12),
  };
};

/** The report is what many will read: it quotes private texts only where that was chosen for it. */
const foldUnlessChosen = (disclosure: Disclosure, options: PackOptions): Disclosure => ({
  ...disclosure,
  isPrivateIncluded: disclosure.isPrivateIncluded && options.isPrivateInReport === true,
});

/** Moments are given to messages as dates. */
export const sayAt = (
  { say }: View,
  key: Parameters<Say>[0],
  { at, ...values }: { at: number } & MessageValues,
): string => say(key, { ...values, at: new Date(at) });

const nameIn = ({ home, things }: Standing, say: Say): View['nameOf'] => {
  const automations = new Map(things.automations.map(({ id, name }) => [id, name]));
  return (id) => {
    const account = home.accounts.get(id);
    if (account !== undefined) return accountName(account, say);
    return home.devices.get(id)?.name ?? automations.get(id) ?? id;
  };
};

const accountName = ({ name, accountKind }: Account, say: Say): string =>
  accountKind === 'user' ? name : `${name} (${say(`words.kind-${accountKind}`)})`;

/** Its guidance is put into the language when the facts are in it. */
const ruleIn = (locale: Locale, rule: Rule): Rule => ({
  ...rule,
  title: inLocale(rule.title, locale),
  card: { ...rule.card, looks_for: inLocale(rule.card.looks_for, locale) },
});

const nothingExamined = (nowMs: number): KeptExamination => ({
  madeMs: nowMs,
  programVersion: '',
  rulesHash: '',
  records: [],
  unread: [],
  standing: [],
  findings: [],
  answers: [],
  leftOut: [],
  counts: {
    acts: 0,
    states: 0,
    byAttribution: { confirmed: 0, window: 0, automation: 0, unknown: 0 },
  },
  nowMs,
  timeZone: 'UTC',
  placed: [],
  acts: [],
});
