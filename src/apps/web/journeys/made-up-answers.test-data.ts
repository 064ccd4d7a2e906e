import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { emergency, services } from '../../../guidance/services.ts';
import { proposePeople } from '../../../household/propose-people.ts';
import { DiaryEntry } from '../../../model/diary-entry.ts';
import { Household } from '../../../model/household.ts';
import type { TimelineRow } from '../../../model/timeline.ts';
import type { Examined } from '../../../pipeline.ts';
import { readers } from '../../../readers/registry.ts';
import type {
  DiaryAnswer,
  HouseholdAnswer,
  LogAnswer,
  NamesAnswer,
  ReadersAnswer,
  RecordsAnswer,
} from '../../server/answers.ts';
import {
  examineCase,
  keptRecords,
  type MadeUpCase,
  noJob,
  openTour,
  sessionOf,
} from './made-up-case.test-data.ts';

export type Asking = {
  readonly home: MadeUpCase;
  readonly query: URLSearchParams;
  /** What stands for `:name` in the route. */
  readonly at: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  readonly body: Readonly<Record<string, unknown>>;
};

/** What the page may be refused, as the real server refuses it. */
export class Refused extends Error {
  readonly status: number;
  readonly told: { code: string; message: string; hint: string };

  constructor(status: number, code: string, message = '', hint = '') {
    super(message);
    this.status = status;
    this.told = { code, message, hint };
  }
}

export type Answering = (asking: Asking) => unknown;

const begin = (home: MadeUpCase, body: Asking['body'], keeps: 'case' | 'nothing') => {
  home.keeps = keeps;
  home.isLocked = false;
  home.folder = keeps === 'case' ? String(body.folder) : null;
  home.passphrase = String(body.passphrase ?? '');
  home.who = String(body.who);
  home.stated.push(String(body.authority));
  return sessionOf(home);
};

const logOf = ({ stated, who }: MadeUpCase): LogAnswer =>
  stated.map((statement, index) => ({
    n: index + 1,
    atMs: Date.UTC(2025, 2, 1, 12, index),
    who,
    action: 'state-authority',
    details: { statement },
    previous: '0'.repeat(64),
    hash: '1'.repeat(64),
  }));

const unlock = (home: MadeUpCase, passphrase: unknown) => {
  if (passphrase !== home.passphrase)
    throw new Refused(403, 'wrong-passphrase', 'It does not open this case.', 'Try once more.');
  home.isLocked = false;
  return sessionOf(home);
};

/** Everything that the page can ask, answered out of the made-up case. */
export const answers: Readonly<Record<string, Answering>> = {
  'GET session': ({ home }) => sessionOf(home),
  'POST session/new': ({ home, body }) => begin(home, body, 'case'),
  'POST session/open': ({ home, body }) => {
    if (body.folder !== home.folder || home.folder === null)
      throw new Refused(404, 'not-a-case', 'Nothing lies there.', 'Look for the folder.');
    return unlock(home, body.passphrase);
  },
  'POST session/nothing': ({ home, body }) => begin(home, body, 'nothing'),
  'POST session/tour': async ({ home }) => {
    await openTour(home);
    return sessionOf(home);
  },
  'POST session/unlock': ({ home, body }) => unlock(home, body.passphrase),
  'POST session/lock': ({ home }) => {
    if (home.keeps === 'case') home.isLocked = true;
    else home.keeps = null;
    return sessionOf(home);
  },
  'POST session/close': ({ home }) => {
    home.keeps = null;
    home.isLocked = false;
    return sessionOf(home);
  },
  'POST session/page': ({ home, body }) => {
    home.lastPage = String(body.page);
    return sessionOf(home);
  },
  'POST session/authority': ({ home, body }): LogAnswer => {
    home.stated.push(String(body.authority));
    return logOf(home);
  },
  'GET log': ({ home }): LogAnswer => logOf(home),
  'POST session/here': ({ home }) => sessionOf(home),
  'GET drafts': ({ home }) => home.drafts,
  'PUT drafts/:name': ({ home, at, body }) => {
    home.drafts[decodeURIComponent(at.name ?? '')] = body.draft ?? undefined;
    return {};
  },
  'GET readers': (): ReadersAnswer => readers.map(({ manifest }) => howToOf(manifest)),
  'GET services': () => ({
    emergency,
    services: services.map((one) => ({ ...one, isOld: false })),
  }),
  'GET records': ({ home }) => recordsOf(home),
  'POST records/batch': () => ({ batch: randomUUID() }),
  'PUT records/batch/:batch': ({ home, query, bytes, at }) => {
    const path = join(home.place, at.batch ?? '', query.get('path') ?? 'record');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  },
  'POST records/batch/:batch/keep': ({ home }) => {
    home.isStale = true;
    home.job = { ...noJob, id: home.job.id + 1, kind: 'keep-records' };
    return home.job;
  },
  'POST examine': async ({ home, body }) => {
    await examineCase(home, body.password as string | undefined);
    home.records = keptRecords(home);
    return home.job;
  },
  'GET job': ({ home }) => home.job,
  'GET household': ({ home }) => householdOf(home),
  'PUT household': ({ home, body }) => {
    home.household = Household.parse(body.household);
    home.isStale = home.examined !== undefined;
    return householdOf(home);
  },
  'GET timeline/names': ({ home }) => namesOf(home),
  'GET diary': ({ home }) => diaryOf(home),
  'POST diary': ({ home, body }) => write(home, body, null),
  'POST diary/:id/correct': ({ home, body, at }) => write(home, body, at.id ?? null),
  'PUT diary/attachment': ({ home, bytes }) => ({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    n: home.records.length + 1,
  }),
};

const howToOf = ({ id, title, basis }: (typeof readers)[number]['manifest']) => {
  const path = new URL(`../../../readers/${id}/readme.md`, import.meta.url);
  const parts = readFileSync(path, 'utf8').split(/^## .+$/m);
  const [, howToGetIt = '', whatItShows = '', whatItCannotShow = '', whoMayNotice = ''] = parts;
  return { id, title, basis, howToGetIt, whatItShows, whatItCannotShow, whoMayNotice };
};

const recordsOf = ({ records, originals, examined }: MadeUpCase): RecordsAnswer => ({
  records,
  originals,
  unread: examined?.unread ?? [],
  coverage: examined?.things.coverage ?? [],
  counts: {
    acts: examined?.acts.length ?? 0,
    states: examined?.stateCount ?? 0,
    devices: examined?.things.devices.length ?? 0,
    accounts: examined?.things.accounts.length ?? 0,
    automations: examined?.things.automations.length ?? 0,
  },
});

const householdOf = ({ household, examined }: MadeUpCase): HouseholdAnswer => {
  const accounts = examined?.things.accounts ?? [];
  const devices = examined?.things.devices ?? [];
  const phones = devices.filter(({ form }) => form === 'phone');
  const told = new Set(
    household.people.flatMap((person) => [...person.accounts, ...person.phones]),
  );
  const isNew = ({ id, name }: { id: string; name: string }) => !told.has(id) && !told.has(name);
  const { people, otherPhones } = proposePeople(accounts, devices);
  const rooms = new Map(
    devices.flatMap(({ room, roomClass }) => (room ? [[room, roomClass]] : [])),
  );
  return {
    household,
    accounts,
    phones,
    rooms: [...rooms].map(([name, roomClass]) => ({ name, roomClass })),
    proposals: [
      ...people.flatMap((proposed) => [
        ...proposed.accounts.filter(isNew).map(({ id, name, accountKind }) => ({
          kind:
            accountKind === 'tracked-person' ? ('tracked-person' as const) : ('account' as const),
          id,
          name,
          proposedPerson: proposed.name,
          lastUsedMs: null,
        })),
        ...proposed.phones.filter(isNew).map(({ id, name }) => ({
          kind: 'phone' as const,
          id,
          name,
          proposedPerson: proposed.name,
          lastUsedMs: null,
        })),
      ]),
      ...otherPhones.filter(isNew).map(({ id, name }) => ({
        kind: 'phone' as const,
        id,
        name,
        proposedPerson: null,
        lastUsedMs: null,
      })),
    ],
  };
};

/** Acts in the order of time with what the context adds. */
export const rowsOf = ({ acts, placed }: Examined): TimelineRow[] =>
  acts.map((act, n) => {
    const fields = placed.get(act.id)?.fields ?? {};
    return {
      n,
      act,
      person: (fields['actor.person'] as string | null) ?? null,
      relation: (fields['actor.relation'] as string | null) ?? null,
      day: String(fields['local.date']),
      hour: Number(fields['local.hour']),
      isNight: fields['local.is_night'] === true,
    };
  });

const namesOf = ({ examined, household }: MadeUpCase): NamesAnswer => ({
  devices: Object.fromEntries(
    (examined?.things.devices ?? []).map(({ id, name, room = null }) => [id, { name, room }]),
  ),
  accounts: Object.fromEntries(
    (examined?.things.accounts ?? []).map(({ id, name }) => [id, { name, person: null }]),
  ),
  people: household.people.map(({ name }) => name),
  automations: {},
});

const diaryOf = ({ diary, examined }: MadeUpCase): DiaryAnswer => {
  const rows = examined === undefined ? [] : rowsOf(examined);
  return {
    entries: diary.map((entry) => ({
      ...entry,
      near: rows.filter(({ day }) => day === entry.from.slice(0, 10)).slice(0, 20),
    })),
  };
};

const write = (home: MadeUpCase, body: Asking['body'], corrects: string | null): DiaryAnswer => {
  const id = `d${home.diary.length + 1}`;
  const entry = { id, writtenMs: 1_740_000_000_000, who: home.who, corrects, ...body };
  home.diary = [...home.diary, DiaryEntry.parse(entry)];
  return diaryOf(home);
};
