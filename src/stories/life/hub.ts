import { type Entity, entitiesOf } from '../home/home.ts';
import { personAttributes, trackerAttributes } from '../home/loose-entities.ts';
import type { Happening, StoryDay } from './happening.ts';
import { outagesOf } from './outages.ts';
import { type Context, fire, newContext, putState, standingOf, type World } from './world.ts';

const components = ['light', 'climate', 'lock', 'automation', 'mobile_app', 'recorder'] as const;

/** The hub starts, stops and starts again. */
export const hubHappenings = (day: StoryDay): Happening[] => [
  ...(day.number === 0
    ? [{ atMs: day.startMs, run: (world: World) => startUp(world, day.startMs) }]
    : []),
  ...outagesOf(day.home)
    .filter(({ fromMs }) => fromMs >= day.startMs && fromMs < day.endMs)
    .flatMap(({ fromMs, toMs, isClean }): Happening[] => [
      ...(isClean
        ? [{ atMs: fromMs - 900, run: (world: World) => shutDown(world, fromMs - 900) }]
        : []),
      { atMs: toMs, run: (world: World) => startUp(world, toMs) },
    ]),
];

const note = (world: World, atMs: number, type: string, data = {}): void =>
  fire(world, { atMs, type, data }, newContext(world, atMs));

const shutDown = (world: World, atMs: number): void => {
  note(world, atMs, 'homeassistant_stop');
  note(world, atMs + 400, 'homeassistant_final_write');
};

const startUp = (world: World, atMs: number): void => {
  if (world.day === 0) placePeople(world);
  for (const component of components) note(world, atMs + 300, 'component_loaded', { component });
  note(world, atMs + 900, 'homeassistant_start');
  entitiesOf(world.home).forEach((entity, i) => {
    wake(world, entity, atMs + 1000 + i * 3);
  });
  note(world, atMs + 9_000, 'homeassistant_started');
};

/** A device of the message broker is unavailable until the broker tells how it stands. */
const wake = (world: World, entity: Entity, atMs: number): void => {
  if (isLate(world, entity)) return;
  const context: Context = newContext(world, atMs);
  const { state } = standingOf(world, entity.id);
  const isBrokered = entity.platform === 'mqtt';
  const first = isBrokered ? 'unavailable' : state;
  putState(world, { atMs, entity: entity.id, state: first, isFirst: true }, context);
  if (!isBrokered) return;
  const laterMs = atMs + world.random.whole(1_500, 6_000);
  putState(world, { atMs: laterMs, entity: entity.id, state }, newContext(world, laterMs));
};

const isLate = (world: World, { id }: Entity): boolean =>
  (world.home.automations.find(({ entityId }) => entityId === id)?.fromDay ?? 0) > world.day;

/** Where everybody is when the story begins. */
const placePeople = (world: World): void => {
  const { home } = world;
  for (const person of home.story.people) {
    if (!person.phone) continue;
    const isHome = world.presence.isHome(person.name, home.calendar.startOf(0), 0);
    const place = (entity: string, attributes: object) => {
      const standing = standingOf(world, entity);
      standing.state = isHome ? 'home' : 'not_home';
      standing.attributes = { ...standing.attributes, ...attributes };
    };
    place(`person.${person.name}`, personAttributes(home, person, isHome));
    const phone = home.phones.find((each) => each.person === person);
    if (phone) place(phone.tracker, trackerAttributes(`${person.name} phone`, isHome, 80));
  }
};
