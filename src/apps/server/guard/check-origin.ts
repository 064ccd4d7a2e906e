import { createMiddleware } from 'hono/factory';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { ServerEnv } from '../server-env.ts';

/** The way in: the only page that may be reached from elsewhere, such as the file that opens it. */
export const enterPath = '/enter/';

const refuse = (): never => {
  throw new HomegroundError(
    'not-let-in',
    'This page answers nobody but itself.',
    'Use the address that the program printed, as it stands there.',
  );
};

const readMethods = ['GET', 'HEAD'];

/**
 * Refuses whatever was not asked for by our own pages at our own address: another name for this
 * machine (DNS rebinding), another site's post, frame, picture or script.
 */
export const checkOrigin = (address: () => string) =>
  createMiddleware<ServerEnv>(async (c, next) => {
    const host = c.env.incoming.headers.host;
    if (host !== address()) refuse();
    const isReading = readMethods.includes(c.req.method);
    const origin = c.req.header('Origin');
    if (
      isReading ? origin !== undefined && origin !== `http://${host}` : origin !== `http://${host}`
    )
      refuse();
    if (!isFetchedWell(c.req.header('Sec-Fetch-Site'), c.req.header('Sec-Fetch-Dest'), c.req.path))
      refuse();
    await next();
  });

/** `none`: typed, or opened from outside the browser. Browsers from before 2023 do not say. */
function isFetchedWell(site: string | undefined, to: string | undefined, path: string): boolean {
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return path.startsWith(enterPath) && to === 'document';
}
