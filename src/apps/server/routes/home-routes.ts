import { Hono } from 'hono';
import { z } from 'zod';
import { formatHousehold } from '../../../household/format-household.ts';
import { Household } from '../../../model/household.ts';
import type { AccessAnswer, HouseholdAnswer } from '../answers.ts';
import { accessAnswer } from '../build/access-answer.ts';
import { householdAnswer } from '../build/household-answer.ts';
import type { ServerEnv } from '../server-env.ts';
import type { Workbench } from '../session/workbench.ts';
import { asked, smallBody } from './asked.ts';

const Telling = z.strictObject({ household: Household });
const AtMoment = z.strictObject({ at: z.coerce.number().int().optional() });

/** Who lives in the home, and who can do what in it. */
export function homeRoutes(workbench: Workbench) {
  const household = (browser: ServerEnv['Variables']['browser']): HouseholdAnswer => {
    const view = workbench.view(browser);
    return householdAnswer(view.open.household(), view.standing());
  };
  return new Hono<ServerEnv>()
    .get('/household', (c) => c.json(household(c.var.browser)))
    .put('/household', smallBody, asked('json', Telling), (c) => {
      const view = workbench.view(c.var.browser);
      view.open.saveHousehold(formatHousehold(c.req.valid('json').household));
      view.forget();
      return c.json(household(c.var.browser));
    })
    .get('/access', asked('query', AtMoment), (c) => {
      const { standing } = workbench.view(c.var.browser).examined();
      const answer: AccessAnswer = accessAnswer(standing, c.req.valid('query').at);
      return c.json(answer);
    });
}
