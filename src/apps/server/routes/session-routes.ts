import { Hono } from 'hono';
import { z } from 'zod';
import { AuthorityAnswer, authorities } from '../../../model/authority.ts';
import { stateAuthority } from '../../desk/state-authority.ts';
import type { LogAnswer, SessionAnswer } from '../answers.ts';
import type { ServerEnv } from '../server-env.ts';
import type { Workbench } from '../session/workbench.ts';
import { asked, smallBody } from './asked.ts';

const Passphrase = z.string().min(1).max(1024);
const Who = z.string().trim().min(1).max(200);
const Named = z.strictObject({
  folder: z.string().trim().min(1).max(4096),
  passphrase: Passphrase,
  who: Who,
  authority: AuthorityAnswer.optional(),
});
const Opening = Named.extend({ who: Who.optional() });
const Passing = Named.pick({ who: true, authority: true });
const Unlocking = z.strictObject({ passphrase: Passphrase, who: Who.optional() });
const Stating = z.strictObject({ authority: z.enum(authorities) });
const Page = z.strictObject({ page: z.string().max(500) });

/** What is open, and for whom. */
export function sessionRoutes(workbench: Workbench) {
  const session = (browser: ServerEnv['Variables']['browser']): SessionAnswer =>
    workbench.session(browser);
  return (
    new Hono<ServerEnv>()
      .get('/', (c) => c.json(session(c.var.browser)))
      .post('/new', smallBody, asked('json', Named), async (c) => {
        await workbench.create(c.var.browser, c.req.valid('json'));
        return c.json(session(c.var.browser));
      })
      .post('/open', smallBody, asked('json', Opening), async (c) => {
        await workbench.open(c.var.browser, c.req.valid('json'));
        return c.json(session(c.var.browser));
      })
      .post('/nothing', smallBody, asked('json', Passing), async (c) => {
        await workbench.openNothing(c.var.browser, c.req.valid('json'));
        return c.json(session(c.var.browser));
      })
      .post('/tour', async (c) => {
        await workbench.openTour(c.var.browser);
        return c.json(session(c.var.browser));
      })
      .post('/unlock', smallBody, asked('json', Unlocking), async (c) => {
        await workbench.unlock(c.var.browser, c.req.valid('json'));
        return c.json(session(c.var.browser));
      })
      .post('/lock', async (c) => {
        await workbench.lock();
        return c.json(session(c.var.browser));
      })
      .post('/close', async (c) => {
        await workbench.close();
        return c.json(session(c.var.browser));
      })
      .post('/authority', smallBody, asked('json', Stating), (c) => {
        const { open } = workbench.view(c.var.browser);
        stateAuthority(open, c.req.valid('json').authority);
        return c.json(open.log() satisfies LogAnswer);
      })
      // That it was asked for at all is the use of it.
      .post('/here', (c) => c.json(session(c.var.browser)))
      .post('/page', smallBody, asked('json', Page), (c) => {
        workbench.rememberPage(c.var.browser, c.req.valid('json').page);
        return c.json(session(c.var.browser));
      })
  );
}
