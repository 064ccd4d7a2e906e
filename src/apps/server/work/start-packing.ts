import { checkPack } from '../../desk/check-pack.ts';
import { examineCase } from '../../desk/examine-case.ts';
import { giveTurns } from '../../desk/give-turns.ts';
import { type PackChoice, packCase, previewPack } from '../../desk/pack-case.ts';
import type { JobAnswer } from '../answers.ts';
import type { CaseView } from './case-view.ts';
import type { MadePack } from './hold-packs.ts';
import type { Job } from './jobs.ts';
import type { Workbench } from './workbench.ts';

/** Makes a pack, as a job; the one before it stays until this one is whole. */
export function startMaking(workbench: Workbench, view: CaseView, choice: PackChoice): JobAnswer {
  const { jobs, packs, options } = workbench;
  return jobs.start('make-pack', async (job) => {
    await examineIfStale(workbench, view, job);
    const name = fileName(options.now());
    const location = packs.newPlace(name);
    try {
      const summary = await packCase({ open: view.open, choice }, location, {
        ...packing(workbench, job),
        onProgress: job.tellOrStop,
      });
      packs.holdMade({ location, summary: { ...summary, path: name }, verdict: null });
    } catch (cause) {
      packs.giveUp(location);
      throw cause;
    }
  });
}

/** Lays the report of such a pack out, as a job. */
export function startPreviewing(
  workbench: Workbench,
  view: CaseView,
  choice: PackChoice,
): JobAnswer {
  return workbench.jobs.start('preview-pack', async (job) => {
    await examineIfStale(workbench, view, job);
    const pdf = await previewPack({ open: view.open, choice }, packing(workbench, job));
    job.signal.throwIfAborted();
    workbench.packs.holdPreview(pdf);
  });
}

/** Checks the pack made last with all that its own case knows, as a job. */
export function startVerifying(workbench: Workbench, view: CaseView, made: MadePack): JobAnswer {
  const { jobs, packs, options } = workbench;
  return jobs.start('check-pack', async ({ tell, signal }) => {
    const verdict = await checkPack(made.location, {
      programVersion: options.programVersion,
      expectedKey: view.open.about().publicKey,
      household: view.open.household(),
      password: view.open.backupPassword(),
      isReadAgain: true,
      onProgress: tell,
      onReaderFailed: options.onReaderFailed,
      signal,
    });
    signal.throwIfAborted();
    packs.holdMade({ ...made, verdict });
  });
}

const packing = ({ options }: Workbench, { signal }: Job) => ({
  programVersion: options.programVersion,
  nowMs: options.now(),
  pause: giveTurns(signal),
});

async function examineIfStale(
  { options: { programVersion, onReaderFailed } }: Workbench,
  view: CaseView,
  { tell, signal }: Job,
): Promise<void> {
  if (!view.open.isExaminationStale()) return;
  await examineCase(view.open, { programVersion, onProgress: tell, onReaderFailed, signal });
  view.forget();
}

/** Tells nothing but the day. */
const fileName = (nowMs: number): string =>
  `household-papers-${new Date(nowMs).toISOString().slice(0, 10)}.zip`;
