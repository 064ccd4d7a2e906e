import { Hono } from 'hono';
import { z } from 'zod';
import type { LanesAsked, PageAsked } from '../../../case/timeline.ts';
import { TimelineFilter } from '../../../model/timeline.ts';
import type { GapsAnswer, NamesAnswer, PageAnswer } from '../answers.ts';
import { gapsAnswer, namesAnswer } from '../build/timeline-answers.ts';
import type { ServerEnv } from '../server-env.ts';
import type { Workbench } from '../session/workbench.ts';
import { asked, jsonText } from './asked.ts';
import { withoutUndefined } from './without-undefined.ts';

const Filtering = z.strictObject({ filter: jsonText(TimelineFilter) });
const Page = z.strictObject({
  filter: TimelineFilter,
  limit: z.number().int().min(1).max(1000),
  after: z.number().int().optional(),
  before: z.number().int().optional(),
});
const Lanes = z.strictObject({
  filter: TimelineFilter,
  by: z.enum(['device', 'person']),
  fromMs: z.number().int(),
  untilMs: z.number().int(),
  stretches: z.number().int().min(1).max(2000),
});

/** What happened, over time. */
export function timelineRoutes(workbench: Workbench) {
  const look = (browser: ServerEnv['Variables']['browser']) => workbench.view(browser);
  return new Hono<ServerEnv>()
    .get('/span', (c) => c.json(look(c.var.browser).open.timeline().span()))
    .get('/days', asked('query', Filtering), (c) => {
      const view = look(c.var.browser);
      view.readAhead();
      return c.json(view.open.timeline().days(c.req.valid('query').filter));
    })
    .get('/lanes', asked('query', z.strictObject({ ask: jsonText(Lanes) })), (c) => {
      const ask: LanesAsked = c.req.valid('query').ask;
      return c.json(look(c.var.browser).open.timeline().lanes(ask));
    })
    .get('/page', asked('query', z.strictObject({ ask: jsonText(Page) })), (c) => {
      const ask: PageAsked = withoutUndefined(c.req.valid('query').ask);
      const answer: PageAnswer = { rows: look(c.var.browser).open.timeline().page(ask) };
      return c.json(answer);
    })
    .get('/gaps', (c) => {
      const answer: GapsAnswer = gapsAnswer(look(c.var.browser).examined().standing);
      return c.json(answer);
    })
    .get('/names', (c) => {
      const answer: NamesAnswer = namesAnswer(look(c.var.browser).examined().standing);
      return c.json(answer);
    });
}
