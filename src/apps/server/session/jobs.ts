import { basename, isAbsolute } from 'node:path';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { Progress } from '../../../readers/reader.ts';
import type { JobAnswer, Refusal } from '../answers.ts';

export type JobKind = Exclude<JobAnswer['kind'], 'none'>;
export type Job = {
  tell(progress: Progress): void;
  /** The same, and throws once the person left; for work that may be stopped by what it tells. */
  tellOrStop(progress: Progress): void;
  /** Aborted when the person leaves; work that sees it ends, and leaves the case as it was. */
  readonly signal: AbortSignal;
};

/** Long work, one at a time, that goes on while the page asks how far it is. */
export type Jobs = {
  current(): JobAnswer;
  isRunning(): boolean;
  /** Throws `busy` where another is not over yet. */
  start(kind: JobKind, work: (job: Job) => Promise<void>): JobAnswer;
  /** Stops what is going on, and resolves when it is over. */
  cancel(): Promise<void>;
  /** Resolves when nothing is going on. */
  settled(): Promise<void>;
};

const nothing: JobAnswer = {
  id: 0,
  kind: 'none',
  stage: 'done',
  file: null,
  done: 0,
  total: 0,
  error: null,
};

/** `explain` turns what was thrown into what the page may know. */
export function runJobs(explain: (cause: unknown) => Refusal): Jobs {
  let answer = nothing;
  let stopping = new AbortController();
  let running: Promise<void> | undefined;

  const finish = async (work: (job: Job) => Promise<void>): Promise<void> => {
    const { signal } = stopping;
    const tell = ({ file, done, total }: Progress): void => {
      // Readers name the passing copy that they read; where it lies is nobody's business.
      answer = { ...answer, file: isAbsolute(file) ? basename(file) : file, done, total };
    };
    try {
      const tellOrStop = (progress: Progress): void => {
        signal.throwIfAborted();
        tell(progress);
      };
      await work({ tell, tellOrStop, signal });
      answer = { ...answer, stage: 'done', file: null, done: answer.total };
    } catch (cause) {
      answer = { ...answer, stage: 'failed', error: explain(signal.aborted ? stopped() : cause) };
    } finally {
      running = undefined;
    }
  };

  return {
    current: () => answer,
    isRunning: () => running !== undefined,
    start(kind, work) {
      if (running !== undefined) throw busy();
      stopping = new AbortController();
      answer = { ...nothing, id: answer.id + 1, kind, stage: 'running' };
      // A turn later, so that whoever asked is answered before the work begins.
      running = new Promise<void>((resolve) => setImmediate(resolve)).then(() => finish(work));
      return answer;
    },
    async cancel() {
      stopping.abort();
      await running;
    },
    settled: async () => running,
  };
}

export function busy(): HomegroundError {
  return new HomegroundError(
    'busy',
    'Something else is still being done.',
    'Wait until it is done, and try again.',
  );
}

function stopped(): HomegroundError {
  return new HomegroundError(
    'stopped',
    'It was stopped before it was done.',
    'Nothing was changed. Start it again when you want to.',
  );
}
