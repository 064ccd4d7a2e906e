import { Hono } from 'hono';
import { z } from 'zod';
import type { JobAnswer, ReadersAnswer, RecordsAnswer } from '../answers.ts';
import { readersAnswer } from '../build/readers-answer.ts';
import { recordsAnswer } from '../build/records-answer.ts';
import { limits } from '../limits.ts';
import type { ServerEnv } from '../server-env.ts';
import { startExamining } from '../session/start-examining.ts';
import type { Workbench } from '../session/workbench.ts';
import { asked, smallBody } from './asked.ts';

const Batch = z.strictObject({ batch: z.string().regex(/^[0-9a-f]{32}$/) });
const size = z.number().int().nonnegative().optional();
const Coming = z.strictObject({ bytes: size, files: size });
const Examining = z.strictObject({
  password: z.string().max(limits.passwordLength).optional(),
  isPasswordKept: z.boolean().optional(),
});

/** Bringing records in, and letting them be read. */
export function recordsRoutes(workbench: Workbench) {
  const readers: ReadersAnswer = readersAnswer();
  return new Hono<ServerEnv>()
    .get('/readers', (c) => c.json(readers))
    .get('/records', async (c) => {
      const view = workbench.view(c.var.browser);
      const { missing, changed, surplus, setAside } = await view.open.checkOriginals({
        mostBytes: 0,
      });
      const { keyHash } = view.open.tidied;
      const originals = { missing, changed, surplus, setAside, keyHash };
      const answer: RecordsAnswer = recordsAnswer(
        { records: view.open.records(), originals },
        view.kept(),
        view.standing(),
      );
      return c.json(answer);
    })
    .post('/records/batch', smallBody, asked('json', Coming), (c) => {
      workbench.view(c.var.browser);
      return c.json({ batch: workbench.uploads.newBatch(c.req.valid('json')) });
    })
    .put(
      '/records/batch/:batch',
      asked('param', Batch),
      asked('query', z.strictObject({ path: z.string().min(1) })),
      async (c) => {
        workbench.view(c.var.browser);
        const { incoming } = c.env;
        const upload = {
          batch: c.req.valid('param').batch,
          path: c.req.valid('query').path,
          statedBytes: Number(incoming.headers['content-length'] ?? 0),
        };
        const received = await workbench.transfers.during(
          (signal) => workbench.uploads.receive({ ...upload, signal }, incoming),
          incoming,
        );
        workbench.noteUse();
        return c.json(received);
      },
    )
    .post('/records/batch/:batch/keep', asked('param', Batch), (c) => {
      const view = workbench.view(c.var.browser);
      const { batch } = c.req.valid('param');
      const answer: JobAnswer = workbench.jobs.start('keep-records', async ({ tellOrStop }) => {
        await workbench.keeping(() =>
          workbench.uploads.take(batch, (paths) => view.open.addRecords(paths, tellOrStop)),
        );
        view.forget();
      });
      return c.json(answer);
    })
    .post('/examine', smallBody, asked('json', Examining), (c) => {
      const view = workbench.view(c.var.browser);
      return c.json(startExamining(workbench, view, c.req.valid('json')));
    })
    .get('/job', (c) => c.json(workbench.jobs.current()));
}
