import type { JobAnswer } from '../server/answers.ts';
import { api } from './api.ts';
import { RefusedError } from './ask.ts';

const lookEveryMs = 300;
const pause = () => new Promise((resolve) => window.setTimeout(resolve, lookEveryMs));

/**
 * Follows a job until it is over, telling of it as it goes. Throws `RefusedError` where it failed.
 */
export const followJob = async (
  started: JobAnswer,
  onJob: (job: JobAnswer) => void,
): Promise<JobAnswer> => {
  let job = started;
  onJob(job);
  while (job.stage === 'running') {
    await pause();
    job = await api.job();
    onJob(job);
  }
  if (job.stage === 'failed') throw new RefusedError(422, job.error ?? unexplained);
  return job;
};

const unexplained = { code: 'unexplained', message: '', hint: '' };
