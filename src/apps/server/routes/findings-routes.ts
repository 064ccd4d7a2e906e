import { Hono } from 'hono';
import { z } from 'zod';
import { locales } from '../../../guidance/messages/locales.ts';
import { emptyHousehold } from '../../../household/empty-household.ts';
import { formatHousehold } from '../../../household/format-household.ts';
import type { Household } from '../../../model/household.ts';
import { loadRules } from '../../../rules/load-rules.ts';
import type { FindingsAnswer, ServicesAnswer } from '../answers.ts';
import { exceptionFor } from '../build/exception-for.ts';
import { findingsAnswer } from '../build/findings-answer.ts';
import { servicesAnswer } from '../build/services-answer.ts';
import type { ServerEnv } from '../server-env.ts';
import type { CaseView } from '../session/case-view.ts';
import { busy } from '../session/jobs.ts';
import { startExamining } from '../session/start-examining.ts';
import type { Workbench } from '../session/workbench.ts';
import { asked, smallBody } from './asked.ts';

const InLanguage = z.strictObject({ lang: z.enum(locales).default('en') });
const Fine = z.strictObject({ finding: z.string(), why: z.string().trim().min(1).max(500) });
const Place = z.strictObject({ index: z.coerce.number().int().nonnegative() });

/** What stands out, what of it is fine, and who can help. */
export function findingsRoutes(workbench: Workbench) {
  const rules = () => loadRules().rules;
  const save = (view: CaseView, change: (household: Household) => Household) => {
    if (workbench.jobs.isRunning()) throw busy();
    view.open.saveHousehold(formatHousehold(change(view.open.household() ?? emptyHousehold)));
    view.forget();
    return startExamining(workbench, view);
  };
  return new Hono<ServerEnv>()
    .get('/findings', asked('query', InLanguage), (c) => {
      const view = workbench.view(c.var.browser);
      const answer: FindingsAnswer = findingsAnswer(
        { ...view.examined(), timeline: view.open.timeline(), rules: rules() },
        c.req.valid('query').lang,
      );
      return c.json(answer);
    })
    .post('/exceptions', smallBody, asked('json', Fine), (c) => {
      const view = workbench.view(c.var.browser);
      const { finding, why } = c.req.valid('json');
      const exception = exceptionFor(view.examined().kept, finding, why);
      const answer = save(view, (household) => ({
        ...household,
        exceptions: [...household.exceptions, exception],
      }));
      return c.json(answer);
    })
    .delete('/exceptions/:index', asked('param', Place), (c) => {
      const view = workbench.view(c.var.browser);
      const { index } = c.req.valid('param');
      const answer = save(view, (household) => ({
        ...household,
        exceptions: household.exceptions.filter((_, at) => at !== index),
      }));
      return c.json(answer);
    })
    .get('/services', asked('query', InLanguage), (c) => {
      const { now } = workbench.options;
      const answer: ServicesAnswer = servicesAnswer(now(), c.req.valid('query').lang);
      return c.json(answer);
    });
}
