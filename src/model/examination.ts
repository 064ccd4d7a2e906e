import { z } from 'zod';
import { Ability } from './ability.ts';
import { AccountKind, AccountRole } from './account.ts';
import { Aspect } from './coverage.ts';
import { RoomClass } from './device.ts';
import { Answer, Finding } from './finding.ts';
import { Means } from './grant.ts';
import { UnreadReason } from './unread.ts';

const instant = z.iso.datetime({ precision: 3 }).describe('UTC');

/** What `homeground examine --json` prints; its JSON Schema is published in `docs/`. */
export const Examination = z.strictObject({
  homeground: z.string().describe('version of the program'),
  window: z
    .strictObject({ from: instant.nullable(), until: instant.nullable() })
    .optional()
    .describe(
      'where one was asked for: only what was done from `from` on, and before `until`, was looked at; null is without an end',
    ),
  records: z.array(
    z.strictObject({
      path: z.string(),
      sha256: z.string(),
      bytes: z.number().int(),
      reader: z.string().nullable(),
    }),
  ),
  coverage: z.array(
    z.strictObject({
      aspect: Aspect,
      topic: z.string(),
      from: instant.nullable(),
      until: instant.nullable(),
      days: z.number().nullable(),
      count: z.number().int().nullable(),
      names: z.array(z.string()),
      cause: z.string().nullable(),
      record: z.string(),
    }),
  ),
  unread: z.array(
    z.strictObject({
      record: z.string(),
      where: z.string(),
      why: UnreadReason,
      count: z.number().int(),
    }),
  ),
  devices: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      room: z.string().nullable(),
      roomClass: RoomClass,
      abilities: z.array(Ability),
    }),
  ),
  accounts: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      kind: AccountKind,
      role: AccountRole,
      active: z.boolean(),
      person: z.string().nullable(),
    }),
  ),
  grants: z.array(
    z.strictObject({
      holder: z.string(),
      on: z.string(),
      means: Means,
      abilities: z.array(Ability),
      since: instant.nullable(),
      until: instant.nullable(),
      lastUsed: instant.nullable(),
      lastUsedFrom: z.string().nullable(),
    }),
  ),
  counts: z.strictObject({
    acts: z.number().int(),
    states: z.number().int(),
    automations: z.number().int(),
    byAttribution: z.strictObject({
      confirmed: z.number().int(),
      window: z.number().int(),
      automation: z.number().int(),
      unknown: z.number().int(),
    }),
  }),
  answers: z.array(Answer),
  findings: z.array(Finding),
  leftOut: z
    .array(z.strictObject({ why: z.string(), rule: z.string(), count: z.number().int() }))
    .describe('what exceptions of the household file hid'),
});
export type Examination = z.infer<typeof Examination>;
