import { useEffect, useRef, useState } from 'react';
import type { JobAnswer } from '../server/answers.ts';
import { api } from './api.ts';
import { followJob } from './job.ts';

export type Work = {
  /** How far it is; `starting` until the server has answered. Undefined where nothing goes on. */
  readonly going: JobAnswer | 'starting' | undefined;
  readonly error: unknown;
  /** Starts long work and follows it; does nothing while something goes on. */
  readonly carryOut: (start: () => Promise<JobAnswer>) => void;
};

/**
 * Long work of a page. `onDone` is told of each job that went well, also of one that was going on
 * already when the page was opened, if it is of these kinds; what it promises belongs to the work.
 */
export const useWork = (
  kinds: readonly JobAnswer['kind'][],
  onDone: (kind: JobAnswer['kind']) => void | Promise<void>,
): Work => {
  const [going, setGoing] = useState<Work['going']>();
  const [error, setError] = useState<unknown>();
  const isGoing = useRef(false);
  const follow = async (start: () => Promise<JobAnswer>): Promise<void> => {
    if (isGoing.current) return;
    isGoing.current = true;
    setError(undefined);
    setGoing('starting');
    try {
      await onDone((await followJob(await start(), setGoing)).kind);
    } catch (refused) {
      setError(refused);
    } finally {
      isGoing.current = false;
      setGoing(undefined);
    }
  };
  const resume = useRef((job: JobAnswer) => {
    if (job.stage === 'running' && kinds.includes(job.kind)) void follow(async () => job);
  });
  useEffect(() => {
    api.job().then(resume.current, () => undefined);
  }, []);
  return {
    going,
    error,
    carryOut: (start) => void follow(start),
  };
};

/** For `Progress`: the whole is not known until the server has answered. */
export const howFar = (
  going: Exclude<Work['going'], undefined>,
): { readonly done: number; readonly total: number | null } =>
  going === 'starting' ? { done: 0, total: null } : { done: going.done, total: going.total };
