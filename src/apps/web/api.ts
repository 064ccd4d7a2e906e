import type { LanesAsked, PageAsked } from '../../case/timeline.ts';
import type { Authority, AuthorityAnswer } from '../../model/authority.ts';
import type { Household } from '../../model/household.ts';
import type { TimelineDay, TimelineFilter, TimelineLane } from '../../model/timeline.ts';
import type {
  AccessAnswer,
  CheckAnswer,
  CheckAsked,
  DiaryAnswer,
  DraftsAnswer,
  FindingsAnswer,
  GapsAnswer,
  HouseholdAnswer,
  JobAnswer,
  LogAnswer,
  NamesAnswer,
  PackAnswer,
  PackChoice,
  PageAnswer,
  ReadersAnswer,
  RecordsAnswer,
  RedactionAnswer,
  ServicesAnswer,
  SessionAnswer,
  WithheldAnswer,
} from '../server/answers.ts';
import { ask, type Body } from './ask.ts';
import type { DiaryText } from './diary-text.ts';

/** By what right the records are held goes along, as it was answered on page 1. */
type Passing = { readonly who: string; readonly authority: AuthorityAnswer | undefined };
type Opening = Passing & { readonly folder: string; readonly passphrase: string };

const get = <Answer>(path: string): Promise<Answer> => ask<Answer>('GET', path);
const post = <Answer>(path: string, body: Body = {}): Promise<Answer> =>
  ask<Answer>('POST', path, body);
const asQuery = (name: string, value: unknown): string =>
  `${name}=${encodeURIComponent(JSON.stringify(value))}`;

/** All that the page can ask the server for, by the shapes of `apps/server/answers.ts`. */
export const api = {
  session: {
    get: () => get<SessionAnswer>('session'),
    make: (opening: Opening) => post<SessionAnswer>('session/new', opening),
    open: (opening: Opening) => post<SessionAnswer>('session/open', opening),
    keepNothing: (passing: Passing) => post<SessionAnswer>('session/nothing', passing),
    tour: () => post<SessionAnswer>('session/tour'),
    unlock: (passphrase: string) => post<SessionAnswer>('session/unlock', { passphrase }),
    lock: () => post<SessionAnswer>('session/lock'),
    close: () => post<SessionAnswer>('session/close'),
    stopAt: (page: string) => post<SessionAnswer>('session/page', { page }),
    state: (authority: Authority) => post<LogAnswer>('session/authority', { authority }),
    here: () => post<SessionAnswer>('session/here'),
  },
  drafts: {
    get: () => get<DraftsAnswer>('drafts'),
    keep: (name: string, draft: unknown) =>
      ask<object>('PUT', `drafts/${encodeURIComponent(name)}`, { draft }),
  },
  readers: () => get<ReadersAnswer>('readers'),
  records: {
    get: () => get<RecordsAnswer>('records'),
    beginBatch: () => post<{ batch: string }>('records/batch'),
    put: (batch: string, path: string, file: Blob) =>
      ask<{ bytes: number; sha256: string }>(
        'PUT',
        `records/batch/${batch}?path=${encodeURIComponent(path)}`,
        file,
      ),
    keepBatch: (batch: string) => post<JobAnswer>(`records/batch/${batch}/keep`),
  },
  examine: (password?: string, isPasswordKept = false) =>
    post<JobAnswer>('examine', password === undefined ? {} : { password, isPasswordKept }),
  job: () => get<JobAnswer>('job'),
  household: {
    get: () => get<HouseholdAnswer>('household'),
    save: (household: Household) => ask<HouseholdAnswer>('PUT', 'household', { household }),
  },
  access: (atMs?: number) => get<AccessAnswer>(atMs === undefined ? 'access' : `access?at=${atMs}`),
  timeline: {
    span: () =>
      get<{ acts: number; fromMs: number | null; untilMs: number | null }>('timeline/span'),
    days: (filter: TimelineFilter) =>
      get<TimelineDay[]>(`timeline/days?${asQuery('filter', filter)}`),
    lanes: (asked: LanesAsked) => get<TimelineLane[]>(`timeline/lanes?${asQuery('ask', asked)}`),
    page: (asked: PageAsked) => get<PageAnswer>(`timeline/page?${asQuery('ask', asked)}`),
    gaps: () => get<GapsAnswer>('timeline/gaps'),
    names: () => get<NamesAnswer>('timeline/names'),
  },
  findings: (lang: string) => get<FindingsAnswer>(`findings?lang=${lang}`),
  exceptions: {
    add: (finding: string, why: string) => post<JobAnswer>('exceptions', { finding, why }),
    remove: (index: number) => ask<JobAnswer>('DELETE', `exceptions/${index}`),
  },
  diary: {
    get: () => get<DiaryAnswer>('diary'),
    write: (text: DiaryText) => post<DiaryAnswer>('diary', text),
    correct: (id: string, text: DiaryText) => post<DiaryAnswer>(`diary/${id}/correct`, text),
    attach: (file: File) =>
      ask<{ sha256: string; n: number }>(
        'PUT',
        `diary/attachment?name=${encodeURIComponent(file.name)}`,
        file,
      ),
  },
  services: () => get<ServicesAnswer>('services'),
  pack: {
    make: (choice: PackChoice) => post<JobAnswer>('pack', choice),
    preview: (choice: PackChoice) => post<JobAnswer>('pack/preview', choice),
    redaction: (choice: PackChoice) => post<RedactionAnswer>('pack/redaction', choice),
    withheld: () => get<WithheldAnswer>('pack/withheld'),
    get: () => get<PackAnswer>('pack'),
    verify: () => post<JobAnswer>('pack/verify'),
  },
  check: {
    get: () => get<CheckAnswer>('check'),
    give: (file: File) =>
      ask<JobAnswer>('PUT', `check?name=${encodeURIComponent(file.name)}`, file),
    again: (asked: CheckAsked) => post<JobAnswer>('check', asked),
  },
  log: () => get<LogAnswer>('log'),
};
