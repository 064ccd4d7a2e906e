import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { createCase } from '../case/create-case.ts';
import type { KeptExamination } from '../case/kept-examination.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { Act } from '../model/act.ts';
import type { Finding } from '../model/finding.ts';
import type { Observation, Reading } from '../model/observation.ts';
import type { TimelineRow } from '../model/timeline.ts';
import type { Unread } from '../model/unread.ts';
import type { PackOptions } from './pack-options.ts';

/** A case whose examination was made up, so that nothing of the pipeline is needed. */
export async function makeCase(folder: string, more: Partial<MadeUp> = {}): Promise<OpenCase> {
  const { files = givenFiles, acts = 12 } = more;
  let atMs = Date.UTC(2025, 2, 1, 9);
  const now = (): number => {
    atMs += 1000;
    return atMs;
  };
  const open = await createCase(join(folder, 'case'), {
    passphrase: 'made up for a test',
    who: 'alex',
    programVersion: '0.0.0',
    workFactor: 4,
    now,
  });
  const records = join(folder, 'records');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(records, path)), { recursive: true });
    writeFileSync(join(records, path), text);
  }
  await open.addRecords([records]);
  open.saveHousehold(household);
  await open.attach('photo of the door.jpg', Readable.from([Buffer.from('not really a photo')]));
  open.writeDiary({
    from: '2025-02-10',
    until: null,
    isRough: true,
    text: diaryText,
    attachments: [],
  });
  examine(open, acts);
  return open;
}

type MadeUp = { readonly files: Readonly<Record<string, string>>; readonly acts: number };

export const diaryText = 'Robin knew again what we said in the kitchen.';
export const privateText = 'I can see that you are still up';

const givenFiles = {
  'configuration.yaml': 'default_config:\n',
  '.storage/auth': '{"version":1,"data":{"users":[]}}\n',
  'notes/what? of "alex".txt': 'a name that not every system takes\n',
};

const household = `household: 1
time_zone: Europe/London
people:
  - name: Alex
    is: me
  - name: Robin
    is: resident
    lived_here:
      - until: 2025-01-31
    accounts: [Bobbin]
diary:
  - { from: 2025-02-11, what: '${diaryText}' }
`;

/** Also again, as a case of an earlier version needs it before a pack. */
export function examine(open: OpenCase, actCount: number): void {
  const acts = Array.from({ length: actCount }, (_, n) => madeAct(n));
  const standing: Observation[] = [account, device, tellingAutomation, coverage];
  const readings: Reading[] = [...standing, ...acts, stateOf(1), stateOf(200), unread];
  const writer = open.beginExamination();
  for (const one of readings) writer.addReading(one);
  for (const [n, act] of acts.entries()) writer.addRow(rowOf(act, n));
  writer.finish(keptOf(standing, acts));
}

/** A winter's hour in London is one of UTC. */
const rowOf = (act: Act, n: number): TimelineRow => {
  const [day = '', time = ''] = new Date(act.at.utcMs).toISOString().split('T');
  const hour = Number(time.slice(0, 2));
  const isNight = hour < 7 || hour >= 22;
  return { n, act, person: 'Robin', relation: 'left', day, hour, isNight };
};

const source = { record: 'a'.repeat(64), path: '', at: 'line 1' };
const hourMs = 3_600_000;
/** The first act; then one an hour. */
export const firstMs = Date.UTC(2025, 1, 1);
const moment = (utcMs: number) => ({ utcMs, text: String(utcMs), zone: 'stated' as const });

export const madeAct = (n: number): Act => ({
  kind: 'act',
  id: `act-${n}`,
  at: moment(firstMs + n * hourMs),
  action: 'speak',
  service: 'notify.mobile_app_bobbins_phone',
  by: { grade: 'confirmed', account: 'account-robin' },
  devices: ['device-speaker'],
  parts: ['media_player.kitchen'],
  values: { target: "Robin's phone" },
  text: privateText,
  isSeenToHappen: true,
  source,
});

const account: Observation = {
  kind: 'account',
  id: 'account-robin',
  name: 'Bobbin',
  accountKind: 'user',
  role: 'owner',
  isActive: true,
  isOrphan: false,
  trackedBy: ['person.robin'],
  source,
};
const device: Observation = {
  kind: 'device',
  id: 'device-speaker',
  form: 'device',
  name: 'Kitchen speaker',
  roomClass: 'living',
  abilities: ['talk'],
  parts: [],
  isHidden: false,
  isDisabled: false,
  isRemoved: false,
  source,
};
const tellingAutomation: Observation = {
  kind: 'automation',
  id: 'automation-1',
  form: 'automation',
  name: 'Tell Robin',
  isHidden: false,
  triggers: [],
  steps: [],
  tells: [{ service: 'notify.bobbin', text: privateText }],
  source,
};
const coverage: Observation = {
  kind: 'coverage',
  id: 'coverage-1',
  aspect: 'span',
  topic: 'history',
  source,
};
const stateOf = (hour: number): Observation => ({
  kind: 'state',
  id: `state-${hour}`,
  at: moment(firstMs + hour * hourMs),
  sort: 'presence',
  device: 'device-phone',
  part: 'person.robin',
  value: 'home',
  source,
});
const unread: Unread = {
  kind: 'unread',
  record: 'b'.repeat(64),
  where: "Robin's notes.txt",
  why: 'not-recognised',
  count: 1,
};

const findingOf = (id: string, acts: readonly Act[]): Finding => ({
  id,
  rule: 'speech-from-away',
  title: 'Words spoken at home',
  verb: 'harass',
  vector: 'intended use',
  accounts: ['account-robin'],
  people: ['Robin'],
  devices: ['device-speaker'],
  from: new Date(acts[0]?.at.utcMs ?? 0).toISOString(),
  to: new Date(acts.at(-1)?.at.utcMs ?? 0).toISOString(),
  count: acts.length,
  attribution: { confirmed: acts.length },
  observations: acts.map((act) => act.id),
  harmless: [],
  cannotSee: [],
});

function keptOf(standing: readonly Observation[], acts: readonly Act[]): KeptExamination {
  const findings = [
    findingOf('finding-1', acts.slice(0, 3)),
    findingOf('finding-2', acts.slice(5, 9)),
  ];
  const shown = new Set(findings.flatMap(({ observations }) => observations));
  return {
    madeMs: Date.UTC(2025, 2, 1, 10),
    programVersion: '0.0.0',
    rulesHash: 'c'.repeat(64),
    records: [],
    unread: [unread],
    standing,
    findings,
    answers: [{ rule: 'speech-from-away', answer: 'found', needs: [] }],
    leftOut: [],
    counts: {
      acts: acts.length,
      states: 2,
      byAttribution: { confirmed: acts.length, window: 0, automation: 0, unknown: 0 },
    },
    nowMs: Date.UTC(2025, 2, 1),
    timeZone: 'Europe/London',
    placed: [],
    acts: acts.filter(({ id }) => shown.has(id)),
  };
}

/** Stands for the report where nobody looks at it: a real one takes seconds. */
export const madeUpReport = async (): Promise<Uint8Array> => Buffer.from('a made-up report\n');

export const everything: PackOptions = {
  originals: 'bytes',
  isPrivateIncluded: true,
  programVersion: '0.0.0',
  nowMs: Date.UTC(2025, 2, 2),
  forWhom: 'a made-up solicitor',
};
