import { mainEntityOf } from '../home/home.ts';
import type { Happening, StoryDay } from './happening.ts';
import { sunOf } from './sun.ts';
import { type NewState, newContext, plan, putState, standingOf, type World } from './world.ts';

/** What goes on whatever people do: sun, warmth, movement in rooms, a device that drops out. */
export const background = (day: StoryDay): Happening[] => [
  ...sun(day),
  ...day.home.devices.flatMap(({ kind, name }) => {
    const entity = mainEntityOf(day.home, name);
    if (kind === 'thermostat') return warmth(day, entity);
    if (kind === 'motion') return movement(day, entity);
    return [];
  }),
  ...dropOut(day),
];

const put = (now: NewState): Happening => ({
  atMs: now.atMs,
  run: (world) => putState(world, now, newContext(world, now.atMs)),
});

const sun = (day: StoryDay): Happening[] => {
  const { riseMs, setMs } = sunOf(day.home.calendar, day.number);
  return [
    put({ atMs: riseMs, entity: 'sun.sun', state: 'above_horizon' }),
    put({ atMs: setMs, entity: 'sun.sun', state: 'below_horizon' }),
  ];
};

/** A thermostat reports what it measures about every twenty minutes. */
const warmth = (day: StoryDay, entity: string): Happening[] =>
  Array.from({ length: 72 }, (_, i) => {
    const atMs =
      day.startMs + Math.floor(((i + day.random.fraction()) * (day.endMs - day.startMs)) / 72);
    return { atMs, run: (world: World) => measure(world, entity, atMs) };
  });

const measure = (world: World, entity: string, atMs: number): void => {
  const { state, attributes } = standingOf(world, entity);
  const [now, wanted] = [Number(attributes.current_temperature), Number(attributes.temperature)];
  const drift = Math.sign(wanted - now) * 0.1 + (world.random.chance(0.3) ? 0.1 : -0.1);
  const measured = Math.round(Math.min(23, Math.max(14, now + drift)) * 10) / 10;
  const hvac_action = measured < wanted ? 'heating' : 'idle';
  const next = { current_temperature: measured, hvac_action };
  putState(world, { atMs, entity, state, attributes: next }, newContext(world, atMs));
};

const movement = (day: StoryDay, entity: string): Happening[] =>
  Array.from({ length: 70 }, () => {
    const atMs = day.startMs + Math.floor(day.random.fraction() * (day.endMs - day.startMs));
    return { atMs, run: (world: World) => move(world, entity, atMs) };
  });

const move = (world: World, entity: string, atMs: number): void => {
  const here = world.presence.athome(atMs, world.day);
  const isAwake = here.some(({ name }) => !world.presence.isAsleep(name, atMs, world.day));
  const isSeen = isAwake || (here.length > 0 && world.random.chance(0.06));
  if (!isSeen || standingOf(world, entity).state !== 'off') return;
  putState(world, { atMs, entity, state: 'on' }, newContext(world, atMs));
  const quietMs = atMs + world.random.whole(20_000, 180_000);
  plan(world, put({ atMs: quietMs, entity, state: 'off' }));
};

/** Now and then a lamp loses its radio for a minute. */
const dropOut = (day: StoryDay): Happening[] => {
  const lamp = day.random.pick(day.home.devices.filter(({ kind }) => kind === 'light'));
  const entity = lamp?.entities[0]?.id;
  if (!entity || !day.random.chance(0.2)) return [];
  const atMs = day.at('13:00', day.random.whole(0, 120));
  return [
    {
      atMs,
      run: (world) => {
        const { state } = standingOf(world, entity);
        if (state === 'unavailable') return;
        putState(world, { atMs, entity, state: 'unavailable' }, newContext(world, atMs));
        plan(world, put({ atMs: atMs + 61_000, entity, state }));
      },
    },
  ];
};
