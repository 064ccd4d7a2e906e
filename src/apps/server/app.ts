import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { HTTPException } from 'hono/http-exception';
import type { Refusal } from './answers.ts';
import { checkBrowser, cookieName, stranger } from './guard/check-browser.ts';
import { checkOrigin, enterPath } from './guard/check-origin.ts';
import { keepPace, limitInFlight, tooMany } from './guard/limit-requests.ts';
import { securityHeaders } from './guard/security-headers.ts';
import { limits } from './limits.ts';
import { doorPage, enteredPage } from './pages/door-page.ts';
import type { PageFile } from './pages/page-files.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { statusOf } from './refusal.ts';
import { badRequest } from './routes/asked.ts';
import { diaryRoutes } from './routes/diary-routes.ts';
import { draftRoutes } from './routes/draft-routes.ts';
import { findingsRoutes } from './routes/findings-routes.ts';
import { homeRoutes } from './routes/home-routes.ts';
import { packRoutes } from './routes/pack-routes.ts';
import { recordsRoutes } from './routes/records-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { timelineRoutes } from './routes/timeline-routes.ts';
import type { ServerEnv } from './server-env.ts';
import type { Workbench } from './session/workbench.ts';

export type AppOptions = {
  readonly workbench: Workbench;
  /** The host and port under which this server may be asked, and no other. */
  readonly address: () => string;
  readonly pages?: ReadonlyMap<string, PageFile>;
};

/** The whole server but its socket: who may ask, and what is answered. */
export function createApp({ workbench, address, pages }: AppOptions) {
  const { browsers, now, explain } = workbench.options;
  const app = new Hono<ServerEnv>();
  app.onError((cause, c) => {
    const isOdd = cause instanceof HTTPException && cause.status < 500;
    // A browser that went away in the middle of what it sent is no mistake of ours; nobody hears this.
    const { destroyed, complete } = c.env.incoming;
    const refusal: Refusal = explain(isOdd || (destroyed && !complete) ? badRequest('') : cause);
    const isPage = c.req.header('Sec-Fetch-Dest') === 'document' && !c.req.path.startsWith('/api/');
    if (isPage && refusal.code === 'not-let-in')
      return c.html(doorPage('door.closed-title', 'door.closed'), 403);
    return c.json(refusal, statusOf(refusal));
  });
  const mayEnter = keepPace(limits.strangers, now);
  return app
    .use(securityHeaders, limitInFlight(), checkOrigin(address))
    .get(`${enterPath}:link`, (c) => {
      if (!mayEnter()) throw tooMany();
      // A browser that only looks ahead must not use the link up.
      if (c.req.header('Sec-Purpose') !== undefined) throw stranger();
      const cookie = browsers.enter(c.req.param('link'));
      if (cookie === undefined) throw stranger();
      setCookie(c, cookieName, cookie, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return c.html(enteredPage());
    })
    .use(checkBrowser(browsers, now))
    .use('/api/*', async (c, next) => {
      // A page that waits asks for these two by itself: that is no use by a person.
      if (!['/api/job', '/api/session'].includes(c.req.path)) workbench.noteUse();
      await next();
    })
    .route('/api/session', sessionRoutes(workbench))
    .route('/api/drafts', draftRoutes(workbench))
    .route('/api', recordsRoutes(workbench))
    .route('/api', homeRoutes(workbench))
    .route('/api', findingsRoutes(workbench))
    .route('/api', diaryRoutes(workbench))
    .route('/api', packRoutes(workbench))
    .route('/api/timeline', timelineRoutes(workbench))
    .all('/api/*', () => {
      throw badRequest('path');
    })
    .route('/', pageRoutes(pages));
}

/** For a page that asks with Hono's typed client. */
export type AppType = ReturnType<typeof createApp>;
