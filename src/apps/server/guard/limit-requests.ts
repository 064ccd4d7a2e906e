import { createMiddleware } from 'hono/factory';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { limits } from '../limits.ts';
import type { ServerEnv } from '../server-env.ts';

export type Pace = { readonly perSecond: number; readonly atOnce: number };

/** Whether one more may pass now: so many at once, and so many a second after that. */
export function keepPace({ perSecond, atOnce }: Pace, now: () => number): () => boolean {
  let left: number = atOnce;
  let lastMs = now();
  return () => {
    const atMs = now();
    left = Math.min(atOnce, left + ((atMs - lastMs) / 1000) * perSecond);
    lastMs = atMs;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}

export function tooMany(): HomegroundError {
  return new HomegroundError(
    'too-many',
    'That was too much at once.',
    'Wait a moment, and try again.',
  );
}

/** Refuses a flood at the door; what was let in before goes on. */
export function limitInFlight() {
  let inFlight = 0;
  return createMiddleware<ServerEnv>(async (_, next) => {
    if (inFlight >= limits.inFlight) throw tooMany();
    inFlight += 1;
    try {
      await next();
    } finally {
      inFlight -= 1;
    }
  });
}
