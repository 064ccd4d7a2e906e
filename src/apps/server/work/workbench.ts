import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createCase } from '../../../case/create-case.ts';
import type { OpenCase } from '../../../case/open-case.ts';
import { openCase } from '../../../case/read-case.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { Refusal, SessionAnswer } from '../answers.ts';
import type { Browser, Browsers } from '../guard/browsers.ts';
import { limits } from '../limits.ts';
import { type CaseView, viewCase } from './case-view.ts';
import { type HeldPacks, holdPacks } from './hold-packs.ts';
import { inTurn } from './in-turn.ts';
import { type Jobs, runJobs } from './jobs.ts';
import { checkPassphrase, type PassphraseCheck, slowDownGuesses } from './passphrase-check.ts';
import { privateFolder } from './private-folder.ts';
import { suggestFolder, wholePath } from './suggest-folder.ts';
import { tellTour } from './tell-tour.ts';
import { takeUploads, type Uploads } from './uploads.ts';

export type WorkbenchOptions = {
  readonly programVersion: string;
  readonly browsers: Browsers;
  readonly now: () => number;
  /** What the page may know of something that was thrown. */
  readonly explain: (cause: unknown) => Refusal;
  /** Told of a reader that threw, which is a mistake of ours. */
  readonly onReaderFailed: (reader: string, cause: unknown) => void;
  /** Cost of a try at a passphrase, as a power of two; only tests give another. */
  readonly workFactor?: number | undefined;
  /** The case that was named when the program was started. */
  readonly folder?: string | undefined;
};

type Named = {
  readonly folder: string;
  readonly passphrase: string;
  /** Left out: as it was when the case was made. */
  readonly who?: string | undefined;
};
type Opened = {
  readonly stage: 'open';
  readonly keeps: 'case' | 'nothing' | 'tour';
  readonly who: string | undefined;
  readonly view: CaseView;
  /** Undefined where nobody has the passphrase: what keeps nothing. */
  readonly check: PassphraseCheck | undefined;
  /** Takes away what keeps nothing. */
  wipe(): void;
};
type State =
  | Opened
  | { readonly stage: 'locked'; readonly folder: string; readonly who: string | undefined }
  | { readonly stage: 'nothing-open' };

/** The one thing that is worked on at a time, and everything that may be done to it. */
export type Workbench = {
  readonly jobs: Jobs;
  readonly uploads: Uploads;
  readonly packs: HeldPacks;
  readonly options: WorkbenchOptions;
  session(browser: Browser): SessionAnswer;
  /** The case as this browser may see it; throws `locked` where it may not. */
  view(browser: Browser): CaseView;
  /** A pack of somebody else needs nothing open; throws `locked` where something is, for others. */
  checkMayCheck(browser: Browser): void;
  create(browser: Browser, named: Named): Promise<void>;
  open(browser: Browser, named: Named): Promise<void>;
  openNothing(browser: Browser, who: string): Promise<void>;
  openTour(browser: Browser): Promise<void>;
  unlock(browser: Browser, given: { passphrase: string; who?: string | undefined }): Promise<void>;
  /** Shows nobody anything any more at once; resolves when keys are dropped and files are closed. */
  lock(): Promise<void>;
  close(): Promise<void>;
  rememberPage(browser: Browser, page: string): void;
  /** Adds files to the case one after the other: their numbers are given out in that order. */
  keeping<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Puts off the locking that comes without use. */
  noteUse(): void;
  /** Locks what was not used for too long. */
  lockIfIdle(): Promise<void>;
};

export function createWorkbench(options: WorkbenchOptions): Workbench {
  const { browsers, now, programVersion, onReaderFailed } = options;
  const jobs = runJobs(options.explain);
  const uploads = takeUploads(now);
  const packs = holdPacks();
  const patience = slowDownGuesses(now);
  const turn = inTurn();
  const keeping = inTurn();
  let state: State =
    options.folder === undefined
      ? { stage: 'nothing-open' }
      : { stage: 'locked', folder: options.folder, who: undefined };
  let usedMs = now();

  const opening = ({ passphrase, who }: Omit<Named, 'folder'>) => ({
    passphrase,
    who,
    programVersion,
    now,
    ...(options.workFactor === undefined ? {} : { workFactor: options.workFactor }),
  });
  const take = (browser: Browser, opened: Omit<Opened, 'stage' | 'view'>, open: OpenCase): void => {
    state = { ...opened, stage: 'open', view: viewCase(open) };
    browser.isUnlocked = true;
    usedMs = now();
  };
  const checkNothingOpen = (): void => {
    if (state.stage === 'open') throw alreadyOpen();
  };
  /** Wrong passphrases are counted, wherever they are tried. */
  const trying = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    patience.check();
    try {
      const result = await work();
      patience.right();
      return result;
    } catch (cause) {
      if (cause instanceof HomegroundError && cause.code === 'wrong-passphrase') patience.wrong();
      throw cause;
    }
  };
  const openKept = async (browser: Browser, named: Named): Promise<void> => {
    const open = await trying(() => openCase(named.folder, opening(named)));
    take(browser, keptCase(named), open);
  };
  const openPassing = async (browser: Browser, keeps: 'nothing' | 'tour', who: string) => {
    const folder = privateFolder();
    try {
      const passphrase = randomBytes(32).toString('base64url');
      const open = await createCase(join(folder.path, 'case'), {
        ...opening({ passphrase, who }),
        workFactor: passingWorkFactor,
      });
      take(browser, { keeps, who, check: undefined, wipe: folder.wipe }, open);
    } catch (cause) {
      folder.wipe();
      throw cause;
    }
  };
  const shut = async (): Promise<void> => {
    browsers.lockAll();
    await jobs.cancel();
    uploads.wipe();
    packs.wipe();
    if (state.stage !== 'open') return;
    const { view, keeps, who, wipe } = state;
    state =
      keeps === 'case'
        ? { stage: 'locked', folder: view.open.folder, who }
        : { stage: 'nothing-open' };
    try {
      view.open.close();
    } finally {
      wipe();
    }
  };

  const lock = (): Promise<void> => {
    browsers.lockAll();
    return turn(shut);
  };
  return {
    jobs,
    uploads,
    packs,
    options,
    keeping,
    session: (browser) => ({
      ...describe(state, browser),
      version: programVersion,
      lockAfterMs: lockAfterMs(state),
      suggestedFolder: suggestFolder(options.folder),
    }),
    view(browser) {
      if (state.stage !== 'open' || !browser.isUnlocked) throw locked();
      return state.view;
    },
    checkMayCheck(browser) {
      if (state.stage !== 'nothing-open' && !browser.isUnlocked) throw locked();
    },
    create: (browser, given) =>
      turn(async () => {
        checkNothingOpen();
        const named = { ...given, folder: wholePath(given.folder) };
        const open = await createCase(named.folder, opening(named)).catch((cause) => {
          throw asNoPlace(cause);
        });
        take(browser, keptCase(named), open);
      }),
    open: (browser, given) =>
      turn(async () => {
        checkNothingOpen();
        await openKept(browser, { ...given, folder: wholePath(given.folder) });
      }),
    openNothing: (browser, who) =>
      turn(async () => {
        checkNothingOpen();
        await openPassing(browser, 'nothing', who);
      }),
    openTour: (browser) =>
      turn(async () => {
        checkNothingOpen();
        await openPassing(browser, 'tour', 'a visitor');
        const { view } = state.stage === 'open' ? state : { view: undefined };
        if (view !== undefined)
          jobs.start('examine', (job) => tellTour(view, job, { programVersion, onReaderFailed }));
      }),
    unlock: (browser, { passphrase, who }) =>
      turn(async () => {
        if (state.stage === 'locked') {
          const { folder } = state;
          await openKept(browser, { folder, passphrase, who: who ?? state.who });
          return;
        }
        if (state.stage === 'nothing-open') throw locked();
        const { check } = state;
        await trying(async () => {
          if (check?.(passphrase) !== true) throw wrongPassphrase();
        });
        browser.isUnlocked = true;
      }),
    lock,
    close: () =>
      turn(async () => {
        await shut();
        state = { stage: 'nothing-open' };
      }),
    rememberPage(browser, page) {
      if (state.stage === 'open' && browser.isUnlocked) state.view.open.keepLastPage(page);
    },
    noteUse() {
      usedMs = now();
    },
    async lockIfIdle() {
      if (jobs.isRunning()) usedMs = now();
      else if (now() - usedMs <= lockAfterMs(state)) return;
      else if (state.stage === 'open') await lock();
      else packs.wipe();
    },
  };
}

/** A random passphrase cannot be guessed, whatever a try costs. */
const passingWorkFactor = 1;

function keptCase({ who, passphrase }: Named) {
  return { keeps: 'case' as const, who, check: checkPassphrase(passphrase), wipe: () => undefined };
}

function lockAfterMs(state: State): number {
  const keepsNothing = state.stage === 'open' && state.keeps !== 'case';
  return keepsNothing ? limits.wipeAfterMs : limits.lockAfterMs;
}

/** A browser in which it was not unlocked learns no more than that it is locked. */
function describe(
  state: State,
  browser: Browser,
): Omit<SessionAnswer, 'version' | 'lockAfterMs' | 'suggestedFolder'> {
  const unknown = {
    hasRecords: false,
    hasExamination: false,
    isStale: false,
    lastPage: null,
    timeZone: null,
    nowMs: null,
  };
  if (state.stage === 'nothing-open')
    return { stage: 'nothing-open', keeps: null, folder: null, ...unknown };
  if (state.stage === 'locked')
    return { stage: 'locked', keeps: 'case', folder: state.folder, ...unknown };
  const { keeps, view } = state;
  const folder = keeps === 'case' ? view.open.folder : null;
  if (!browser.isUnlocked) return { stage: 'locked', keeps, folder, ...unknown };
  const kept = view.kept();
  return {
    stage: 'open',
    keeps,
    folder,
    hasRecords: view.open.records().some(({ isAttachment }) => !isAttachment),
    hasExamination: kept !== undefined,
    isStale: view.open.isExaminationStale(),
    lastPage: view.open.lastPage() ?? null,
    timeZone: kept?.timeZone ?? null,
    nowMs: kept?.nowMs ?? null,
  };
}

function locked(): HomegroundError {
  return new HomegroundError('locked', 'This is locked.', 'Open it with its passphrase.');
}

const noPlace: readonly unknown[] = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'ENOENT',
  'ENAMETOOLONG',
];

/** A folder that cannot be made was typed by a person, and is no mistake of ours. */
function asNoPlace(cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (!noPlace.includes(code)) return cause;
  return new HomegroundError(
    'bad-usage',
    'A case cannot be made in that folder.',
    'Name a folder in a place that is yours, such as your own documents.',
  );
}

function alreadyOpen(): HomegroundError {
  return new HomegroundError('busy', 'Something is open already.', 'Close it first.');
}

function wrongPassphrase(): HomegroundError {
  return new HomegroundError(
    'wrong-passphrase',
    'The passphrase does not open this case.',
    'Try it again, with an eye on capital letters.',
  );
}
