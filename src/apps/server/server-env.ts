import type { HttpBindings } from '@hono/node-server';
import type { Browser } from './guard/browsers.ts';

/** What every request carries: the connection it came over, and the browser it was let in as. */
export type ServerEnv = { Bindings: HttpBindings; Variables: { browser: Browser } };
