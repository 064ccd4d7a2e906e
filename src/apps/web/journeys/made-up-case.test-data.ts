import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyHousehold } from '../../../household/empty-household.ts';
import { parseHousehold } from '../../../household/parse-household.ts';
import type { DiaryEntry } from '../../../model/diary-entry.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { Household } from '../../../model/household.ts';
import type { KeptRecord } from '../../../model/kept-record.ts';
import { type Examined, examine } from '../../../pipeline.ts';
import { builtInStory } from '../../../stories/built-in-stories.ts';
import { writeStory } from '../../../stories/write-story.ts';
import type { JobAnswer, RecordsAnswer, SessionAnswer } from '../../server/answers.ts';

/** A case in memory, for tests of the page alone: real records, really examined, kept nowhere. */
export type MadeUpCase = {
  folder: string | null;
  keeps: 'case' | 'nothing' | 'tour' | null;
  isLocked: boolean;
  passphrase: string;
  who: string;
  /** By what right, as it was stated on page 1. */
  stated: string[];
  lastPage: string | null;
  drafts: Record<string, unknown>;
  records: KeptRecord[];
  originals: RecordsAnswer['originals'];
  household: Household;
  diary: DiaryEntry[];
  examined: Examined | undefined;
  isStale: boolean;
  job: JobAnswer;
  /** Where records that were put in lie until the test is over. */
  readonly place: string;
};

export const noJob: JobAnswer = {
  id: 0,
  kind: 'none',
  stage: 'done',
  file: null,
  done: 0,
  total: 0,
  error: null,
};

export const madeUpCase = (): MadeUpCase => ({
  folder: null,
  keeps: null,
  isLocked: false,
  passphrase: '',
  who: '',
  stated: [],
  lastPage: null,
  drafts: {},
  records: [],
  originals: { missing: [], changed: [], surplus: [], setAside: [], keyHash: 'fits' },
  household: emptyHousehold,
  diary: [],
  examined: undefined,
  isStale: false,
  job: noJob,
  place: mkdtempSync(join(tmpdir(), 'page-')),
});

export const sessionOf = (home: MadeUpCase): SessionAnswer => ({
  version: '0.1.0',
  stage: home.keeps === null ? 'nothing-open' : home.isLocked ? 'locked' : 'open',
  keeps: home.keeps,
  folder: home.folder,
  publicKey: home.keeps === 'case' && !home.isLocked ? '0123456789abcdef'.repeat(4) : null,
  hasRecords: home.records.length > 0,
  hasExamination: home.examined !== undefined,
  isStale: home.isStale,
  lockAfterMs: 600_000,
  isSending: false,
  suggestedFolder: 'Documents/household-papers',
  lastPage: home.lastPage,
  timeZone: home.examined?.timeZone.name ?? null,
  nowMs: home.examined?.nowMs ?? null,
});

/** Examines what lies in the case's place, as the real server does. */
export const examineCase = async (home: MadeUpCase, password?: string): Promise<void> => {
  const workFolder = mkdtempSync(join(tmpdir(), 'page-work-'));
  try {
    home.examined = await examine([home.place], {
      workFolder,
      household: home.household,
      ...(password !== undefined && { password }),
    });
    home.isStale = false;
    home.job = { ...noJob, id: home.job.id + 1, kind: 'examine' };
  } catch (error) {
    if (!(error instanceof HomegroundError)) throw error;
    const { code, message, hint } = error;
    home.job = {
      ...noJob,
      id: home.job.id + 1,
      kind: 'examine',
      stage: 'failed',
      error: { code, message, hint },
    };
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
};

/** Opens the made-up home of the separated couple, examined. */
export const openTour = async (home: MadeUpCase): Promise<void> => {
  const written = await writeStory(builtInStory('separated-couple'), join(home.place, 'home'), {
    rowsPerDay: 200,
  });
  home.household = parseHousehold(readFileSync(written.household, 'utf8'), 'household.yml');
  rmSync(written.household);
  rmSync(join(home.place, 'home', 'marks.json'), { force: true });
  home.keeps = 'tour';
  await examineCase(home);
  home.records = keptRecords(home);
};

/** The files that were examined, as a case lists them. */
export const keptRecords = ({ examined }: MadeUpCase): KeptRecord[] =>
  (examined?.records ?? []).map(({ sha256, bytes, path, reader }, index) => ({
    n: index + 1,
    sha256,
    bytes,
    path,
    batch: 1,
    addedMs: 1_740_000_000_000,
    reader,
    isAttachment: false,
  }));
