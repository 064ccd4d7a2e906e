import { useEffect, useRef, useState } from 'react';
import type { JobAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { followJob } from '../../job.ts';
import { useSession } from '../../session.tsx';
import type { Given } from './dropped-files.ts';

export type BringInStage = 'idle' | 'sending' | 'keeping' | 'examining' | 'ready';

export type BringIn = {
  readonly stage: BringInStage;
  readonly done: number;
  readonly total: number;
  readonly file: string | null;
  readonly error: unknown;
  readonly give: (files: readonly Given[]) => void;
  readonly examine: (password?: string, isPasswordKept?: boolean) => void;
};

type Going = Pick<BringIn, 'stage' | 'done' | 'total' | 'file'>;
const idle: Going = { stage: 'idle', done: 0, total: 0, file: null };

/** Takes files in, puts them away and examines them, one after the other; `onRead` at the end. */
export const useBringIn = (onRead: () => void): BringIn => {
  const { refresh } = useSession();
  const [going, setGoing] = useState<Going>(idle);
  const [error, setError] = useState<unknown>();
  const isGoing = useRef(false);
  const carryOut = (stage: BringInStage, work: () => Promise<void>) => {
    if (isGoing.current) return;
    isGoing.current = true;
    setError(undefined);
    setGoing({ ...idle, stage });
    work()
      .then(() => setGoing({ ...idle, stage: 'ready' }))
      .catch((refused: unknown) => {
        setError(refused);
        setGoing(idle);
      })
      .finally(() => {
        isGoing.current = false;
        void refresh();
        onRead();
      });
  };
  useGoingOn((job) => {
    if (job.stage === 'running') carryOut('keeping', () => follow(job, setGoing));
    // It may have come to its end while the page was on its way.
    else void refresh();
  });
  return {
    ...going,
    error,
    give: (files) =>
      carryOut('sending', async () => {
        const batch = await send(files, setGoing);
        await follow(await api.records.keepBatch(batch), setGoing);
        await follow(await api.examine(), setGoing);
      }),
    examine: (password, isPasswordKept) =>
      carryOut('examining', async () =>
        follow(await api.examine(password, isPasswordKept), setGoing),
      ),
  };
};

/** Tells of the work that was done last when the page was opened; it may be going on. */
const useGoingOn = (onJob: (job: JobAnswer) => void): void => {
  const tell = useRef(onJob);
  useEffect(() => {
    const { current } = tell;
    api.job().then(
      (job) => current(job),
      () => undefined,
    );
  }, []);
};

const send = async (files: readonly Given[], onGoing: (going: Going) => void): Promise<string> => {
  const { batch } = await api.records.beginBatch();
  for (const [done, { path, file }] of files.entries()) {
    onGoing({ stage: 'sending', done, total: files.length, file: path });
    await api.records.put(batch, path, file);
  }
  return batch;
};

const follow = async (job: JobAnswer, onGoing: (going: Going) => void): Promise<void> => {
  await followJob(job, ({ kind, done, total, file }) =>
    onGoing({ stage: kind === 'examine' ? 'examining' : 'keeping', done, total, file }),
  );
};
