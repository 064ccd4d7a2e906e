import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { parseHousehold } from '../../../household/parse-household.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { PackOptions, PackSummary } from '../../../pack/pack-options.ts';
import { paths } from '../../../pack/pack-paths.ts';
import { withPackFile } from '../../../pack/read-pack-file.ts';
import type { Verdict } from '../../../pack/verdict.ts';
import { checkPack } from '../../desk/check-pack.ts';
import { type ExamineCase, examineCase } from '../../desk/examine-case.ts';
import { giveTurns } from '../../desk/give-turns.ts';
import { packCase, previewPack } from '../../desk/pack-case.ts';
import { readCertificate } from '../../desk/read-certificate.ts';
import type { CheckAnswer, CheckAsked, PackAnswer, PackChoice } from '../answers.ts';
import { limits } from '../limits.ts';
import type { CaseView } from './case-view.ts';
import { busy, type Job } from './jobs.ts';
import { privateFolder } from './private-folder.ts';
import { receiveFile } from './receive-file.ts';
import { uploadPath } from './upload-path.ts';

type Told = Pick<ExamineCase, 'programVersion' | 'onReaderFailed'> & { readonly now: () => number };
type Held = { readonly location: string; wipe(): void };
type Coming = {
  readonly name: string;
  readonly statedBytes: number;
  /** Whether the one before it is being checked. */
  readonly isBusy: () => boolean;
};

/** Packs that are made or checked here: they lie in private folders until they are wiped. */
export type Packs = {
  /** Reads the records again first, where something changed since. */
  make(view: CaseView, choice: PackChoice, job: Job): Promise<void>;
  preview(view: CaseView, choice: PackChoice, job: Job): Promise<void>;
  /** Checks the pack that was made last, as somebody would who got the key from its owner. */
  verify(view: CaseView, job: Job): Promise<void>;
  answer(): Omit<PackAnswer, 'isLogGuessable'>;
  /** Where the pack lies that was made last. */
  file(): string | undefined;
  report(): Promise<Uint8Array | undefined>;
  previewed(): Uint8Array | undefined;

  /** Takes in a pack of somebody else, in the place of the one before. Throws `busy`, `not-found`. */
  receive(incoming: Readable, coming: Coming): Promise<void>;
  /** Throws `bad-household` or `not-readable` where that file or certificate cannot be read. */
  check(asked: CheckAsked, job: Job): Promise<void>;
  brought(): CheckAnswer;

  isEmpty(): boolean;
  wipe(): void;
};

type Made = Held & { readonly summary: PackSummary; verdict: Verdict | null };
type Brought = Held & { readonly name: string; verdict: Verdict | null };

export function holdPacks({ programVersion, onReaderFailed, now }: Told): Packs {
  let made: Made | undefined;
  let previewed: Uint8Array | undefined;
  let brought: Brought | undefined;
  let wiped = 0;

  const readFirst = async ({ open, forget }: CaseView, { tell, signal }: Job): Promise<void> => {
    if (!open.isExaminationStale()) return;
    await examineCase(open, { programVersion, onReaderFailed, onProgress: tell, signal });
    forget();
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
      await readFirst(view, job);
      const folder = privateFolder();
      try {
        const options = optionsFor(choice, job);
        const name = packName(options.nowMs);
        const location = join(folder.path, name);
        const summary = await packCase({ open: view.open, to: location }, options);
        made?.wipe();
        made = {
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
    async verify({ open }, { tell, signal }) {
      if (made === undefined) return;
      made.verdict = await checkPack(made.location, {
        ...checking,
        expectedKey: made.summary.publicKey,
        household: open.household(),
        password: open.backupPassword(),
        onProgress: tell,
        signal,
      });
    },
    answer: () => ({ made: made?.summary ?? null, verdict: made?.verdict ?? null }),
    file: () => made?.location,
    report: async () => made && withPackFile(made.location, (pack) => pack.bytes(paths.report)),
    previewed: () => previewed,

    async receive(incoming, { name: asked, statedBytes, isBusy }) {
      const name = uploadPath(asked.replaceAll('/', '_'));
      const folder = privateFolder();
      const location = join(folder.path, name);
      const wipedBefore = wiped;
      try {
        const { path } = folder;
        const mostBytes = limits.packBytes;
        await receiveFile(incoming, { location, folder: path, mostBytes, statedBytes, now });
        // What was wiped while it came must not lie here again.
        if (wiped !== wipedBefore) throw gone();
        // Another may have come first, and is being read.
        if (isBusy()) throw busy();
      } catch (cause) {
        folder.wipe();
        throw cause;
      }
      brought?.wipe();
      brought = { location, name, verdict: null, wipe: folder.wipe };
    },
    async check({ household, certificate, ...asked }, { tell, signal }) {
      if (brought === undefined) return;
      const { location, name } = brought;
      // What cannot be used leaves standing what was found before.
      const told = {
        ...asked,
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
