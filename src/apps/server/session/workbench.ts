import type { OpenCase } from '../../../case/open-case.ts';
import type { AuthorityAnswer } from '../../../model/authority.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { stateAuthority } from '../../desk/state-authority.ts';
import type { Refusal, SessionAnswer } from '../answers.ts';
import type { Browser, Browsers } from '../guard/browsers.ts';
import type { CaseView } from './case-view.ts';
import { describeSession, lockAfterMs } from './describe-session.ts';
import { inTurn } from './in-turn.ts';
import { type Jobs, runJobs } from './jobs.ts';
import { makeOpenings } from './make-openings.ts';
import { alreadyOpen, locked, wrongPassphrase } from './open-errors.ts';
import type { Named, Opened, OpenState } from './open-state.ts';
import { holdPacks, type Packs } from './packs.ts';
import { suggestFolder, wholePath } from './suggest-folder.ts';
import { tellTour } from './tell-tour.ts';
import { holdTransfers, type Transfers } from './transfers.ts';
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

/** The one thing that is worked on at a time, and everything that may be done to it. */
export type Workbench = {
  readonly jobs: Jobs;
  readonly uploads: Uploads;
  /** The pack made last, and the one that was brought in to be checked. */
  readonly packs: Packs;
  /** Files on their way in or out: broken off before anything of what they are read from is wiped. */
  readonly transfers: Transfers;
  readonly options: WorkbenchOptions;
  session(browser: Browser): SessionAnswer;
  /** The case as this browser may see it; throws `locked` where it may not. */
  view(browser: Browser): CaseView;
  /** Throws `locked` where something is open that this browser may not see. */
  checkMayUse(browser: Browser): void;
  create(browser: Browser, named: Named): Promise<void>;
  open(browser: Browser, named: Named): Promise<void>;
  openNothing(browser: Browser, given: Omit<Named, 'folder' | 'passphrase'>): Promise<void>;
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

/** A full disk, or a log that was damaged, keeps nobody from what is in the case. */
function stateWhereItCan(open: OpenCase, authority: AuthorityAnswer): void {
  try {
    stateAuthority(open, authority);
  } catch (cause) {
    if (!(cause instanceof HomegroundError)) throw cause;
  }
}

export function createWorkbench(options: WorkbenchOptions): Workbench {
  const { browsers, now, programVersion, onReaderFailed } = options;
  const jobs = runJobs(options.explain);
  const uploads = takeUploads(now);
  const transfers = holdTransfers(now);
  const packs = holdPacks({ programVersion, onReaderFailed, now, transfers });
  const openings = makeOpenings(options);
  const turn = inTurn();
  const keeping = inTurn();
  let state: OpenState =
    options.folder === undefined
      ? { stage: 'nothing-open' }
      : { stage: 'locked', folder: options.folder, who: undefined };
  let usedMs = now();

  const take = async (
    browser: Browser,
    opening: Promise<Opened>,
    authority?: AuthorityAnswer,
  ): Promise<void> => {
    state = await opening;
    if (authority !== undefined) stateWhereItCan(state.view.open, authority);
    browser.isUnlocked = true;
    usedMs = now();
  };
  const checkNothingOpen = (): void => {
    if (state.stage === 'open') throw alreadyOpen();
  };
  const shut = async (): Promise<void> => {
    browsers.lockAll();
    await jobs.cancel();
    // A photo that was here whole before is kept, rather than cut off in the middle.
    await keeping(async () => undefined);
    await transfers.breakOff();
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

  /** What is shown to nobody any more is not sent to the end either, whatever is still to be waited for. */
  const shutSoon = (work: () => Promise<void>): Promise<void> => {
    browsers.lockAll();
    void transfers.breakOff();
    return turn(work);
  };
  const lock = (): Promise<void> => shutSoon(shut);
  return {
    jobs,
    uploads,
    packs,
    transfers,
    options,
    keeping,
    session: (browser) => ({
      ...describeSession(state, browser),
      version: programVersion,
      lockAfterMs: lockAfterMs(state),
      isSending: transfers.areMoving(),
      suggestedFolder: suggestFolder(options.folder),
    }),
    view(browser) {
      if (state.stage !== 'open' || !browser.isUnlocked) throw locked();
      return state.view;
    },
    checkMayUse(browser) {
      if (state.stage === 'open' && !browser.isUnlocked) throw locked();
    },
    create: (browser, given) =>
      turn(async () => {
        checkNothingOpen();
        const named = { ...given, folder: wholePath(given.folder) };
        await take(browser, openings.create(named), given.authority);
      }),
    open: (browser, given) =>
      turn(async () => {
        checkNothingOpen();
        const named = { ...given, folder: wholePath(given.folder) };
        await take(browser, openings.open(named), given.authority);
      }),
    openNothing: (browser, { who = '', authority }) =>
      turn(async () => {
        checkNothingOpen();
        await take(browser, openings.passing('nothing', who), authority);
      }),
    openTour: (browser) =>
      turn(async () => {
        checkNothingOpen();
        await take(browser, openings.passing('tour', 'a visitor'));
        const { view } = state.stage === 'open' ? state : { view: undefined };
        if (view !== undefined)
          jobs.start('examine', (job) => tellTour(view, job, { programVersion, onReaderFailed }));
      }),
    unlock: (browser, { passphrase, who }) =>
      turn(async () => {
        if (state.stage === 'locked') {
          const { folder } = state;
          await take(browser, openings.open({ folder, passphrase, who: who ?? state.who }));
          return;
        }
        if (state.stage === 'nothing-open') throw locked();
        const { check } = state;
        await openings.trying(async () => {
          if (check?.(passphrase) !== true) throw wrongPassphrase();
        });
        browser.isUnlocked = true;
      }),
    lock,
    close: () =>
      shutSoon(async () => {
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
      if (state.stage !== 'open' && packs.isEmpty()) return;
      if (jobs.isRunning() || transfers.areMoving()) usedMs = now();
      else if (now() - usedMs > lockAfterMs(state)) await lock();
    },
  };
}
