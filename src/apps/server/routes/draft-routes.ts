import { Hono } from 'hono';
import { z } from 'zod';
import type { DraftsAnswer } from '../answers.ts';
import type { ServerEnv } from '../server-env.ts';
import { draftsIn, keepDraft } from '../session/drafts.ts';
import type { Workbench } from '../session/workbench.ts';
import { asked, smallBody } from './asked.ts';

const Name = z.strictObject({ name: z.string().min(1).max(500) });
const Telling = z.strictObject({ draft: z.json() });

/** What was being filled in, so that nobody loses it by looking at another page, or by leaving. */
export function draftRoutes(workbench: Workbench) {
  const { programVersion } = workbench.options;
  return new Hono<ServerEnv>()
    .get('/', (c) => {
      const answer: DraftsAnswer = draftsIn(workbench.view(c.var.browser), programVersion);
      return c.json(answer);
    })
    .put('/:name', smallBody, asked('param', Name), asked('json', Telling), (c) => {
      const { name } = c.req.valid('param');
      const { draft } = c.req.valid('json');
      keepDraft(workbench.view(c.var.browser), { name, draft }, programVersion);
      return c.json({});
    });
}
