import type { Attributes, Home } from '../home/home.ts';
import { entitiesOf } from '../home/home.ts';
import { ulidAt } from '../ids.ts';
import { type Random, randomFrom } from '../random.ts';
import type { Happening } from './happening.ts';
import type { MarkBook } from './mark-book.ts';
import type { Presence } from './presence.ts';

/** What a row says about its cause, as Home Assistant keeps it: an id, a user, the id before. */
export type Context = {
  readonly id: Uint8Array;
  readonly user: string | undefined;
  readonly parent: Uint8Array | undefined;
};

export type StateRow = {
  readonly kind: 'state';
  readonly atMs: number;
  readonly entity: string;
  readonly state: string;
  /** JSON. */
  readonly attributes: string;
  /** When the state itself last changed, where only attributes changed now. */
  readonly changedMs: number | undefined;
  /** The hub has just started and knows nothing of earlier rows. */
  readonly isFirst: boolean;
  readonly context: Context;
};

export type EventRow = {
  readonly kind: 'event';
  readonly atMs: number;
  readonly type: string;
  readonly data: Attributes;
  readonly context: Context;
};

export type Row = StateRow | EventRow;

export type Standing = { state: string; attributes: Attributes; changedMs: number };
type Change = {
  readonly entity: string;
  readonly before: string;
  readonly after: string;
  readonly atMs: number;
  readonly context: Context;
};
export type Reaction = (change: Change) => void;

/** How everything in a home stands while the story is told, and the rows it leaves behind. */
export type World = {
  readonly home: Home;
  readonly presence: Presence;
  readonly marks: MarkBook;
  readonly standing: Map<string, Standing>;
  readonly reactions: Map<string, Reaction[]>;
  /** What is still to come, the soonest last. */
  readonly agenda: Happening[];
  rows: Row[];
  day: number;
  random: Random;
};

export const createWorld = (home: Home, presence: Presence, marks: MarkBook): World => ({
  home,
  presence,
  marks,
  standing: new Map(
    entitiesOf(home).map(({ id, first, attributes }) => [
      id,
      { state: first, attributes, changedMs: home.calendar.startOf(0) },
    ]),
  ),
  reactions: new Map(),
  agenda: [],
  rows: [],
  day: 0,
  random: randomFrom(`${home.seed}/world/0`),
});

export const newContext = (
  world: World,
  atMs: number,
  cause: { user?: string | undefined; parent?: Uint8Array | undefined } = {},
): Context => ({ id: ulidAt(atMs, world.random), user: cause.user, parent: cause.parent });

/** An event at an instant, or a state; both go on one heap that is put in order at the end of the day. */
export const fire = (
  world: World,
  event: { atMs: number; type: string; data: Attributes },
  context: Context,
): void => {
  world.rows.push({ kind: 'event', ...event, context });
};

export const standingOf = (world: World, entity: string): Standing =>
  world.standing.get(entity) ?? { state: 'unknown', attributes: {}, changedMs: 0 };

export type NewState = {
  atMs: number;
  entity: string;
  state: string;
  attributes?: Attributes | undefined;
  isFirst?: boolean;
};

/** Puts something into a state, and sets off what waits for that. */
export const putState = (world: World, now: NewState, context: Context): void => {
  const before = standingOf(world, now.entity);
  const isChange = before.state !== now.state || now.isFirst === true;
  const attributes = { ...before.attributes, ...now.attributes };
  const written = JSON.stringify(attributes);
  // A hub writes nothing down when nothing changed; of an automation, what changes is not recorded.
  const isSame = !isChange && written === JSON.stringify(before.attributes);
  if (isSame && !now.entity.startsWith('automation.')) return;
  const changedMs = isChange ? now.atMs : before.changedMs;
  world.standing.set(now.entity, { state: now.state, attributes, changedMs });
  world.rows.push({
    kind: 'state',
    atMs: now.atMs,
    entity: now.entity,
    state: now.state,
    attributes: written,
    changedMs: isChange ? undefined : changedMs,
    isFirst: now.isFirst === true,
    context,
  });
  if (!isChange || now.isFirst) return;
  const change = { ...now, before: before.state, after: now.state, context };
  for (const react of world.reactions.get(now.entity) ?? []) react(change);
};

export const onChange = (world: World, entity: string, reaction: Reaction): void => {
  world.reactions.set(entity, [...(world.reactions.get(entity) ?? []), reaction]);
};

/** Puts something on the agenda, for later today or for another day. */
export const plan = (world: World, happening: Happening): void => {
  let [low, high] = [0, world.agenda.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((world.agenda[middle]?.atMs ?? 0) > happening.atMs) low = middle + 1;
    else high = middle;
  }
  world.agenda.splice(low, 0, happening);
};
