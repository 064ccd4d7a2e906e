import { Hono } from 'hono';
import { z } from 'zod';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { CheckAnswer } from '../answers.ts';
import type { ServerEnv } from '../server-env.ts';
import { receivePack, startChecking } from '../work/check-given.ts';
import type { Workbench } from '../work/workbench.ts';
import { asked, smallBody } from './asked.ts';

const Name = z.strictObject({ name: z.string().min(1).max(255) });
const Trust = z.strictObject({
  key: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  password: z.string().min(1).max(1024).optional(),
  household: z.string().max(1_000_000).optional(),
});

/** Checks a pack that somebody else made, whatever is open here or is not. */
export function checkRoutes(workbench: Workbench) {
  const { packs, jobs } = workbench;
  return new Hono<ServerEnv>()
    .get('/', (c) => {
      workbench.checkMayCheck(c.var.browser);
      const given = packs.given();
      const answer: CheckAnswer = { name: given?.name ?? null, verdict: given?.verdict ?? null };
      return c.json(answer);
    })
    .put('/', asked('query', Name), async (c) => {
      workbench.checkMayCheck(c.var.browser);
      // Before all of it is sent; the job asks again.
      if (jobs.isRunning()) throw busy();
      const given = await receivePack(workbench, c.req.valid('query').name, c.env.incoming);
      workbench.noteUse();
      try {
        // Somebody may have locked it, or given another, while the bytes came.
        workbench.checkMayCheck(c.var.browser);
        return c.json(startChecking(workbench, given));
      } catch (cause) {
        packs.giveUp(given.location);
        throw cause;
      }
    })
    .post('/', smallBody, asked('json', Trust), (c) => {
      workbench.checkMayCheck(c.var.browser);
      const given = packs.given();
      if (given === undefined) throw gone();
      return c.json(startChecking(workbench, given, c.req.valid('json')));
    });
}

function busy(): HomegroundError {
  return new HomegroundError(
    'busy',
    'Something else is still being done.',
    'Wait until it is done, and try again.',
  );
}

function gone(): HomegroundError {
  return new HomegroundError('not-found', 'That file is gone.', 'Give it again.');
}
