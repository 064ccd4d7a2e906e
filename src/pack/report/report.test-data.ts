import { placeStanding } from '../../access/stand.ts';
import type { KeptExamination } from '../../case/kept-examination.ts';
import { collectContext } from '../../context/collect-context.ts';
import { parseHousehold } from '../../household/parse-household.ts';
import type { Act } from '../../model/act.ts';
import type { DiaryEntry } from '../../model/diary-entry.ts';
import type { Finding } from '../../model/finding.ts';
import type { LogEntry } from '../../model/log-entry.ts';
import type { Observation } from '../../model/observation.ts';
import { loadRules } from '../../rules/load-rules.ts';
import { disclose } from '../disclosure/disclose.ts';
import type { Exhibit } from '../exhibit.ts';
import type { PackOptions } from '../pack-options.ts';
import type { ReportSource } from './report-source.ts';

/** Texts that may not come out unless private texts were chosen. */
export const spokenWords = 'Spoken words that stay private';
export const diaryWords = 'Diary words that stay private';

/** The names of a made-up home, for tests that put others in their place. */
export type Names = {
  readonly account: string;
  readonly device: string;
  readonly path: string;
  readonly who: string;
  readonly forWhom: string;
};
export const plainNames: Names = {
  account: 'sam',
  device: 'Siren',
  path: 'config/home-assistant_v2.db',
  who: 'Alex Brown',
  forWhom: 'an officer',
};

/** What stands in the report as records and people have it, whatever its language. */
export const statedWords: readonly string[] = [
  spokenWords,
  diaryWords,
  ...Object.values(plainNames),
  ...['Alex', 'Sam'],
];

const hash = (sign: string): string => sign.repeat(64);
const source = { record: hash('a'), path: '', at: 'events:1' };
const firstMs = Date.UTC(2025, 9, 9, 1, 21);
const moment = (utcMs: number) => ({ utcMs, text: String(utcMs), zone: 'stated' as const });
const { rules } = loadRules();

const actsOf = (count: number): Act[] =>
  Array.from({ length: count }, (_, n) => ({
    kind: 'act',
    id: `act-${n}`,
    at: moment(firstMs + n * 3_600_000),
    action: n % 2 === 0 ? 'sound-alarm' : 'speak',
    by: { grade: 'confirmed', account: 'account-sam' },
    devices: ['device-siren'],
    parts: [],
    values: {},
    ...(n % 2 === 0 ? {} : { text: spokenWords }),
    isSeenToHappen: true,
    source,
  }));

const standingOf = ({ account, device }: Names): Observation[] => [
  {
    kind: 'device',
    id: 'hub',
    form: 'hub',
    name: 'Hub',
    roomClass: 'unknown',
    abilities: [],
    parts: [],
    isHidden: false,
    isDisabled: false,
    isRemoved: false,
    timeZone: 'Europe/London',
    source,
  },
  {
    kind: 'device',
    id: 'device-siren',
    form: 'device',
    name: device,
    roomClass: 'living',
    abilities: ['alarm'],
    parts: [],
    isHidden: false,
    isDisabled: false,
    isRemoved: false,
    source,
  },
  {
    kind: 'account',
    id: 'account-sam',
    name: account,
    accountKind: 'user',
    role: 'owner',
    isActive: true,
    isOrphan: false,
    trackedBy: [],
    source,
  },
  {
    kind: 'grant',
    id: 'grant-sam',
    holder: 'account-sam',
    on: 'hub',
    means: 'session',
    role: 'owner',
    abilities: ['alarm'],
    canManage: true,
    isValid: true,
    since: moment(firstMs - 90 * 86_400_000),
    lastUsed: moment(firstMs),
    useShown: 'last-only',
    reach: 'anywhere',
    source,
  },
  {
    kind: 'coverage',
    id: 'coverage-1',
    aspect: 'span',
    topic: 'history',
    from: moment(firstMs - 20 * 86_400_000),
    until: moment(firstMs + 20 * 86_400_000),
    source,
  },
];

const finding = (n: number, rule: string, observations: readonly string[]): Finding => ({
  id: `finding-${n}`,
  rule,
  title: rules.find(({ id }) => id === rule)?.title ?? rule,
  verb: 'harass',
  vector: 'intended use',
  accounts: ['account-sam'],
  people: ['Sam'],
  devices: ['device-siren'],
  from: new Date(firstMs).toISOString(),
  to: new Date(firstMs + 86_400_000).toISOString(),
  count: observations.length,
  attribution: { confirmed: observations.length },
  observations: [...observations],
  harmless: [],
  cannotSee: [],
});

const household = `household: 1
people:
  - name: Alex
    is: me
  - name: Sam
    is: resident
    lived_here:
      - until: 2025-09-20
    accounts: [account-sam]
`;

const diary: DiaryEntry[] = [
  {
    id: 'entry-1',
    writtenMs: firstMs,
    who: 'Alex Brown',
    from: '2025-10-09',
    until: null,
    isRough: true,
    text: diaryWords,
    attachments: [],
    corrects: null,
  },
];

const logOf = (who: string): LogEntry[] =>
  (['create', 'add-records', 'examine'] as const).map((action, index) => ({
    n: index + 1,
    atMs: firstMs + index * 1000,
    who,
    action,
    details: action === 'add-records' ? { batch: 1, firstRecord: 1, files: 1 } : {},
    previous: hash('0'),
    hash: hash(String(index)),
  }));

const exhibitsOf = ({ path }: Names): Exhibit[] => [
  {
    n: 1,
    path,
    sha256: hash('a'),
    bytes: 1200,
    batch: 1,
    addedMs: firstMs,
    reader: 'home-assistant',
    isAttachment: false,
    file: 'data/originals/0001/file',
  },
];

const examined = (names: Names, findings: number): KeptExamination => {
  const acts = actsOf(30);
  const standing = standingOf(names);
  const nowMs = firstMs + 20 * 86_400_000;
  const { context } = placeStanding(standing, collectContext(), {
    household: parseHousehold(household, 'household.yml'),
    latestMs: nowMs,
  });
  const ids = acts.map(({ id }) => id);
  const made = Array.from({ length: findings }, (_, n) =>
    n % 3 === 2
      ? finding(n, 'access-after-leaving', ['grant-sam'])
      : finding(n, 'siren-at-night', n % 3 === 0 ? ids : ids.slice(0, 2)),
  );
  return {
    madeMs: nowMs,
    programVersion: '0.0.0',
    rulesHash: hash('c'),
    records: [{ path: names.path, sha256: hash('a'), bytes: 1200, reader: 'home-assistant' }],
    unread: [],
    standing,
    findings: made,
    answers: [{ rule: 'door-opened-from-away', answer: 'could-not-check', needs: ['history'] }],
    leftOut: [],
    counts: {
      acts: acts.length,
      states: 0,
      byAttribution: { confirmed: acts.length, window: 0, automation: 0, unknown: 0 },
    },
    nowMs,
    timeZone: 'Europe/London',
    placed: [...context.standing(), ...context.placeActs(acts)],
    acts,
  };
};

/** A made-up home with some findings: of many acts, of two acts, and of a way in. */
export const reportSource = (
  { findings = 3, names = plainNames }: { findings?: number; names?: Names } = {},
  options: Partial<PackOptions> = {},
): ReportSource => {
  const examination = examined(names, findings);
  const known = parseHousehold(household, 'household.yml');
  const all: PackOptions = {
    originals: 'bytes',
    isPrivateIncluded: false,
    forWhom: names.forWhom,
    programVersion: '0.0.0',
    nowMs: examination.nowMs,
    ...options,
  };
  return {
    about: { id: '0123456789abcdef', publicKey: hash('d') },
    examination,
    household: known,
    diary,
    log: logOf(names.who),
    exhibits: exhibitsOf(names),
    rules,
    readers: [{ id: 'home-assistant', title: 'Home Assistant', kinds: [], basis: 'real-record' }],
    disclosure: disclose(all, { examination, household: known }),
    options: all,
  };
};

/** The source of a case that holds nothing and was never examined. */
export const emptySource = (): ReportSource => {
  const made = reportSource({ findings: 0 });
  return {
    ...made,
    examination: undefined,
    household: undefined,
    diary: [],
    log: [],
    exhibits: [],
    disclosure: disclose(made.options, {
      examination: { findings: [], standing: [] },
      household: undefined,
    }),
  };
};
