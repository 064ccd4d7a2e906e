import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { limits } from '../limits.ts';
import type { ServerEnv } from '../server-env.ts';
import type { Browsers } from './browsers.ts';
import { keepPace, tooMany } from './limit-requests.ts';

export const cookieName = 'home';

/** Lets through who came in by a link, at the pace of a person; strangers have a pace of their own. */
export function checkBrowser(browsers: Browsers, now: () => number) {
  const paceOfLetIn = keepPace(limits.letIn, now);
  const paceOfStrangers = keepPace(limits.strangers, now);
  return createMiddleware<ServerEnv>(async (c, next) => {
    const browser = browsers.find(getCookie(c, cookieName));
    const mayPass = browser === undefined ? paceOfStrangers() : paceOfLetIn();
    if (!mayPass) throw tooMany();
    if (browser === undefined) throw stranger();
    c.set('browser', browser);
    await next();
  });
}

export function stranger(): HomegroundError {
  return new HomegroundError(
    'not-let-in',
    'This browser has not been let in, or the link was used already.',
    'Press Enter in the window where the program runs: it prints a new link.',
  );
}
