import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { OpenCase } from '../../../case/open-case.ts';
import { parseHousehold } from '../../../household/parse-household.ts';
import { keysIn } from '../../../model/backup-keys.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { previewRedaction } from '../../../pack/make/preview-redaction.ts';
import type { PackOptions, PackSummary } from '../../../pack/pack-options.ts';
import { paths } from '../../../pack/pack-paths.ts';
import { withPackFile } from '../../../pack/read-pack-file.ts';
import type { Verdict } from '../../../pack/verdict.ts';
import { checkPack } from '../../desk/check-pack.ts';
import { type ExamineCase, examineCase } from '../../desk/examine-case.ts';
import { giveTurns } from '../../desk/give-turns.ts';
import { packCase, previewPack } from '../../desk/pack-case.ts';
import { readCertificate } from '../../desk/read-certificate.ts';
import type {
  CheckAnswer,
  CheckAsked,
  PackAnswer,
  PackChoice,
  RedactionAnswer,
} from '../answers.ts';
import { limits } from '../limits.ts';
import type { CaseView } from './case-view.ts';
import { findWithheld } from './find-withheld.ts';
import { busy, type Job } from './jobs.ts';
import { privateFolder } from './private-folder.ts';
import { receiveFile } from './receive-file.ts';
import type { Transfers } from './transfers.ts';
import { uploadPath } from './upload-path.ts';

type Told = Pick<ExamineCase, 'programVersion' | 'onReaderFailed'> & {
  readonly now: () => number;
  readonly transfers: Transfers;
};
type Held = { readonly location: string; wipe(): void };
type Coming = {
  readonly name: string;
  readonly statedBytes: number;
  /** Whether the one before it is being checked. */
  readonly isBusy: () => boolean;
  readonly signal: AbortSignal;
};

/** Packs that are made or checked here: they lie in private folders until they are wiped. */
export type Packs = {
  /**
   * Reads the records again first, where something changed since. The pack made before, its links and
   * what is being sent of it end when this begins.
   */
  make(view: CaseView, choice: PackChoice, job: Job): Promise<void>;
  preview(view: CaseView, choice: PackChoice, job: Job): Promise<void>;
  /** What a choice replaces, and what may still tell a name. */
  redaction(view: CaseView, choice: PackChoice, signal: AbortSignal): Promise<RedactionAnswer>;
  /** Paths of records that stay out of a pack unless they are asked for by name. */
  withheld(open: OpenCase): Promise<readonly string[]>;
  /** Checks the pack that was made last, as somebody would who got the key from its owner. */
  verify(view: CaseView, job: Job): Promise<void>;
  answer(): Omit<PackAnswer, 'isLogGuessable'>;
  /** The pack of this id, or the one made last. Throws `not-found` where it is not here any more. */
  file(id?: string): MadeFile;
  /** Its report alone; throws the same. */
  report(id?: string): Promise<Uint8Array>;
  previewed(): Uint8Array | undefined;

  /** Takes in a pack of somebody else, in the place of the one before. Throws `busy`, `not-found`. */
  receive(incoming: Readable, coming: Coming): Promise<void>;
  /** Throws `bad-household` or `not-readable` where that file or certificate cannot be read. */
  check(asked: CheckAsked, job: Job): Promise<void>;
  brought(): CheckAnswer;

  isEmpty(): boolean;
  wipe(): void;
};

/** Where a pack lies; as it is the same object each time, what is sent of it can be broken off. */
export type MadeFile = { readonly location: string };

type Made = Held & {
  readonly id: string;
  readonly summary: PackSummary;
  verdict: Verdict | null;
};
type Brought = Held & {
  readonly name: string;
  /** Passwords of backups in it that were typed. */
  readonly keys: Set<string>;
  verdict: Verdict | null;
};

export function holdPacks({ programVersion, onReaderFailed, now, transfers }: Told): Packs {
  let made: Made | undefined;
  let previewed: Uint8Array | undefined;
  let brought: Brought | undefined;
  let wiped = 0;

  const readFirst = async (
    { open, keys, forget }: CaseView,
    { tell, signal }: Job,
  ): Promise<void> => {
    if (!open.isExaminationStale()) return;
    const passwords = keys();
    const told = { programVersion, onReaderFailed, passwords, onProgress: tell, signal };
    await examineCase(open, told);
    forget();
  };
  const find = (id?: string): Made => {
    if (made === undefined && id === undefined) throw nothingMade();
    if (made === undefined || (id !== undefined && id !== made.id)) throw packGone();
    return made;
  };
  const dropMade = async (): Promise<void> => {
    const before = made;
    made = undefined;
    if (before === undefined) return;
    await transfers.breakOff(before);
    before.wipe();
  };
  const optionsFor = (choice: PackChoice, { tellOrStop, signal }: Job): PackOptions => ({
    ...choice,
    programVersion,
    nowMs: now(),
    onProgress: tellOrStop,
    pause: giveTurns(signal),
  });
  const checking = { programVersion, onReaderFailed, isReadAgain: true };
  return {
    async make(view, choice, job) {
      await dropMade();
      await readFirst(view, job);
      const folder = privateFolder();
      try {
        const options = optionsFor(choice, job);
        const { doubts } = await previewRedaction(view.open, options);
        if (doubts.length > 0) throw undecided();
        const name = packName(options.nowMs);
        const location = join(folder.path, name);
        const summary = await packCase({ open: view.open, to: location }, options);
        made = {
          id: randomBytes(8).toString('hex'),
          location,
          summary: { ...summary, path: name },
          verdict: null,
          wipe: folder.wipe,
        };
      } catch (cause) {
        folder.wipe();
        throw cause;
      }
    },
    async preview(view, choice, job) {
      await readFirst(view, job);
      const pdf = await previewPack(view.open, optionsFor(choice, job));
      job.signal.throwIfAborted();
      previewed = pdf;
    },
    async redaction({ open }, choice, signal) {
      if (open.isExaminationStale() || open.examination() === undefined) return null;
      const pause = giveTurns(signal);
      return previewRedaction(open, { ...choice, programVersion, nowMs: now(), pause });
    },
    withheld: findWithheld(),
    async verify({ open, keys }, { tell, signal }) {
      if (made === undefined) return;
      made.verdict = await checkPack(made.location, {
        ...checking,
        expectedKey: made.summary.publicKey,
        household: open.household(),
        passwords: [...keys(), ...open.backupPasswords()],
        onProgress: tell,
        signal,
      });
    },
    answer: () => ({
      made: made === undefined ? null : { ...made.summary, id: made.id },
      verdict: made?.verdict ?? null,
    }),
    file: find,
    async report(id) {
      const of = find(id);
      const read = () => withPackFile(of.location, (pack) => pack.bytes(paths.report));
      return transfers.during(read, { of });
    },
    previewed: () => previewed,

    async receive(incoming, { name: asked, statedBytes, isBusy, signal }) {
      const name = uploadPath(asked.replaceAll('/', '_'));
      const folder = privateFolder();
      const location = join(folder.path, name);
      const wipedBefore = wiped;
      try {
        const { path } = folder;
        const mostBytes = limits.packBytes;
        const receiving = { location, folder: path, mostBytes, statedBytes, signal, now };
        await receiveFile(incoming, receiving);
        // What was wiped while it came must not lie here again.
        if (wiped !== wipedBefore) throw gone();
        // Another may have come first, and is being read.
        if (isBusy()) throw busy();
      } catch (cause) {
        folder.wipe();
        throw cause;
      }
      brought?.wipe();
      brought = { location, name, keys: new Set(), verdict: null, wipe: folder.wipe };
    },
    async check({ household, certificate, password = '', ...asked }, { tell, signal }) {
      if (brought === undefined) return;
      const { location, name, keys } = brought;
      for (const key of keysIn(password)) keys.add(key);
      // What cannot be used leaves standing what was found before.
      const told = {
        ...asked,
        passwords: [...keys],
        household: household === undefined ? undefined : parseHousehold(household, 'household.yml'),
        stampCertificate:
          certificate === undefined
            ? undefined
            : readCertificate(Buffer.from(certificate, 'base64'), 'This file'),
      };
      brought.verdict = null;
      brought.verdict = await checkPack(location, {
        ...checking,
        ...told,
        onProgress: tell,
        signal,
      }).catch((cause: unknown) => {
        throw withoutPlace(cause, { location, name });
      });
    },
    brought: () => ({ name: brought?.name ?? null, verdict: brought?.verdict ?? null }),

    isEmpty: () => made === undefined && previewed === undefined && brought === undefined,
    wipe() {
      wiped += 1;
      made?.wipe();
      brought?.wipe();
      made = undefined;
      brought = undefined;
      previewed = undefined;
    },
  };
}

/** A name that says nothing, for a file that will lie among others. */
function packName(nowMs: number): string {
  return `household-papers-${new Date(nowMs).toISOString().slice(0, 10)}.zip`;
}

export function nothingMade(): HomegroundError {
  return new HomegroundError('not-found', 'Nothing was made yet.', 'Make it first.');
}

function packGone(): HomegroundError {
  return new HomegroundError(
    'not-found',
    'This pack is not here any more. Its copy here is wiped when another is begun, and when this is locked or closed.',
    'Go back to the page of the pack, and save the one that is there now.',
  );
}

function gone(): HomegroundError {
  return new HomegroundError('not-found', 'That file is gone.', 'Choose it again.');
}

/** Where the passing copy lies is nobody's business. */
function withoutPlace(
  cause: unknown,
  { location, name }: Pick<Brought, 'location' | 'name'>,
): unknown {
  if (!(cause instanceof HomegroundError)) return cause;
  return new HomegroundError(cause.code, cause.message.replaceAll(location, name), cause.hint);
}

function undecided(): HomegroundError {
  return new HomegroundError(
    'bad-usage',
    'Some pieces may still tell a name that is to be replaced.',
    'Look at the list of them on this page, and decide which are to be replaced.',
  );
}
