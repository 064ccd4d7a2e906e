import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { HomeResult } from './home-result.ts';
import type { HomeRun } from './home-run.ts';

/** Examines homes with a process per core; results stand in the order of the runs, however fast each was. */
export async function runHomes(
  runs: readonly HomeRun[],
  onDone: (done: number) => void,
): Promise<HomeResult[]> {
  const results = new Map<number, HomeResult>();
  const queue = [...runs.entries()];
  const work = async (worker: ChildProcess): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      results.set(next[0], await examineWith(worker, next[1]));
      onDone(results.size);
    }
  };
  const workers = Array.from(
    { length: Math.min(availableParallelism(), runs.length) },
    startWorker,
  );
  try {
    await Promise.all(workers.map(work));
  } finally {
    for (const worker of workers) if (worker.connected) worker.disconnect();
  }
  return runs.flatMap((_, nr) => results.get(nr) ?? []);
}

function startWorker(): ChildProcess {
  return fork(fileURLToPath(new URL('./home-worker.js', import.meta.url)));
}

function examineWith(worker: ChildProcess, run: HomeRun): Promise<HomeResult> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new Error(`A home of ${run.story} could not be examined.`));
    worker.once('exit', fail);
    worker.once('message', (result: HomeResult) => {
      worker.off('exit', fail);
      resolve(result);
    });
    worker.send(run);
  });
}
