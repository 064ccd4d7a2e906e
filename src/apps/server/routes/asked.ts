import { zValidator } from '@hono/zod-validator';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { limits } from '../limits.ts';
import type { ServerEnv } from '../server-env.ts';

/** A body, query or path in the shape it must have; anything else is `bad-usage`, and says where. */
export const asked = <Where extends 'json' | 'query' | 'param', Schema extends z.ZodType>(
  where: Where,
  schema: Schema,
) =>
  zValidator(where, schema, (result) => {
    if (result.success) return;
    const [issue] = result.error.issues;
    throw badRequest(issue?.path.join('.') ?? '');
  });

/** JSON in a query, in the shape it must have. */
export const jsonText = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** A body that is no file: small, of stated length, here soon, and JSON if there is one at all. */
export const smallBody = createMiddleware<ServerEnv>(async (c, next) => {
  const { incoming } = c.env;
  if (incoming.headers['transfer-encoding'] !== undefined) throw badRequest('Transfer-Encoding');
  if (Number(incoming.headers['content-length'] ?? 0) > limits.bodyBytes) throw tooLarge();
  const late = setTimeout(() => incoming.destroy(), limits.bodyMs);
  try {
    const text = await c.req.text();
    if (text !== '' && !/^application\/json\b/.test(c.req.header('Content-Type') ?? ''))
      throw badRequest('Content-Type');
  } finally {
    clearTimeout(late);
  }
  await next();
});

export function badRequest(where: string): HomegroundError {
  const place = where === '' ? '' : ` (${where.slice(0, 80)})`;
  return new HomegroundError(
    'bad-usage',
    `The page asked for something in a form that was not understood${place}.`,
    'Load the page again.',
  );
}

function tooLarge(): HomegroundError {
  return new HomegroundError('too-large', 'That text is too long.', 'Make it shorter.');
}
