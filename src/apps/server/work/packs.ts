import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { addReportAndExports } from '../../../pack/exports/add-report-and-exports.ts';
import { makePack, materialOf } from '../../../pack/make/make-pack.ts';
import type { PackOptions, PackSummary } from '../../../pack/pack-options.ts';
import { paths } from '../../../pack/pack-paths.ts';
import { makeReport } from '../../../pack/report/make-report.ts';
import { reportContent } from '../../../pack/report/report-content.ts';
import { sourceOf } from '../../../pack/report/source-of.ts';
import type { Verdict } from '../../../pack/verdict.ts';
import { checkPack } from '../../desk/check-pack.ts';
import { type ExamineCase, examineCase } from '../../desk/examine-case.ts';
import type { PackAnswer, PackChoice } from '../answers.ts';
import { limits } from '../limits.ts';
import type { CaseView } from './case-view.ts';
import type { Job } from './jobs.ts';
import { privateFolder } from './private-folder.ts';
import { receiveFile } from './receive-file.ts';

type Told = Pick<ExamineCase, 'programVersion' | 'onReaderFailed'> & { readonly now: () => number };
type Held = { readonly location: string; wipe(): void };
export type CheckAsked = {
  readonly expectedKey?: string | undefined;
  readonly password?: string | undefined;
};

/** Packs that are made or checked here: they lie in private folders until they are wiped. */
export type Packs = {
  /** Reads the records again first, where something changed since. */
  make(view: CaseView, choice: PackChoice, job: Job): Promise<void>;
  preview(view: CaseView, choice: PackChoice, job: Job): Promise<void>;
  /** Checks the pack that was made last, as somebody would who got the key from its owner. */
  verify(view: CaseView, job: Job): Promise<void>;
  answer(): PackAnswer;
  /** Where the pack lies that was made last. */
  file(): string | undefined;
  report(): Uint8Array | undefined;
  previewed(): Uint8Array | undefined;

  /** Takes in a pack of somebody else, in the place of the one before. */
  receive(incoming: Readable, statedBytes: number): Promise<void>;
  check(asked: CheckAsked, job: Job): Promise<void>;
  verdict(): Verdict | null;

  isEmpty(): boolean;
  wipe(): void;
};

type Made = Held & { readonly summary: PackSummary; verdict: Verdict | null; report: Uint8Array };

export function holdPacks({ programVersion, onReaderFailed, now }: Told): Packs {
  let made: Made | undefined;
  let previewed: Uint8Array | undefined;
  let brought: (Held & { verdict: Verdict | null }) | undefined;

  const readFirst = async ({ open, forget }: CaseView, { tell, signal }: Job): Promise<void> => {
    if (!open.isExaminationStale()) return;
    await examineCase(open, { programVersion, onReaderFailed, onProgress: tell, signal });
    forget();
  };
  const optionsFor = (choice: PackChoice, onProgress: Job['tell']): PackOptions => ({
    ...choice,
    programVersion,
    nowMs: now(),
    onProgress,
  });
  const checking = { programVersion, onReaderFailed, isReadAgain: true };
  return {
    async make(view, choice, job) {
      await readFirst(view, job);
      const folder = privateFolder();
      try {
        const options = optionsFor(choice, job.tellOrStop);
        const name = packName(options.nowMs);
        const location = join(folder.path, name);
        const report = reportKeeper();
        const summary = await makePack({ open: view.open, to: location }, options, report.add);
        made?.wipe();
        made = {
          location,
          summary: { ...summary, path: name },
          verdict: null,
          report: report.bytes(),
          wipe: folder.wipe,
        };
      } catch (cause) {
        folder.wipe();
        throw cause;
      }
    },
    async preview(view, choice, job) {
      await readFirst(view, job);
      const material = materialOf(view.open, optionsFor(choice, job.tell));
      previewed = await makeReport(reportContent(sourceOf(material)));
    },
    async verify({ open }, { tell }) {
      if (made === undefined) return;
      made.verdict = await checkPack(made.location, {
        ...checking,
        expectedKey: made.summary.publicKey,
        household: open.household(),
        password: open.backupPassword(),
        onProgress: tell,
      });
    },
    answer: () => ({ made: made?.summary ?? null, verdict: made?.verdict ?? null }),
    file: () => made?.location,
    report: () => made?.report,
    previewed: () => previewed,

    async receive(incoming, statedBytes) {
      const folder = privateFolder();
      const location = join(folder.path, 'pack.zip');
      try {
        const { path } = folder;
        const mostBytes = limits.packBytes;
        await receiveFile(incoming, { location, folder: path, mostBytes, statedBytes, now });
      } catch (cause) {
        folder.wipe();
        throw cause;
      }
      brought?.wipe();
      brought = { location, verdict: null, wipe: folder.wipe };
    },
    async check(asked, { tell }) {
      if (brought === undefined) return;
      brought.verdict = null;
      brought.verdict = await checkPack(brought.location, {
        ...checking,
        ...asked,
        onProgress: tell,
      });
    },
    verdict: () => brought?.verdict ?? null,

    isEmpty: () => made === undefined && previewed === undefined && brought === undefined,
    wipe() {
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

/** Adds the report and the exports, and keeps the report at hand, to be shown. */
function reportKeeper() {
  let report = new Uint8Array();
  const add: typeof addReportAndExports = async (material) => {
    const files = await addReportAndExports(material);
    for (const { path, content } of files)
      if (path === paths.report && content instanceof Uint8Array) report = new Uint8Array(content);
    return files;
  };
  return { add, bytes: () => report };
}
