import { phoneOf } from '../home/home.ts';
import { personAttributes, trackerAttributes } from '../home/loose-entities.ts';
import type { Happening, StoryDay } from './happening.ts';
import type { Move } from './presence.ts';
import { newContext, plan, putState, standingOf, type World } from './world.ts';

/** People come and go: the door, then the phone, then the person, then how many are at home. */
export const comingsAndGoings = (day: StoryDay): Happening[] =>
  day.world.presence.movesOf(day.number).map((move) => ({
    atMs: move.atMs,
    run: (world) => {
      passDoor(world, move);
      const seenMs = move.atMs + world.random.whole(20_000, 90_000);
      plan(world, { atMs: seenMs, run: () => seePhone(world, move, seenMs) });
    },
  }));

const passDoor = (world: World, move: Move): void => {
  const door = world.home.devices.find(({ kind }) => kind === 'door')?.entities[0]?.id;
  if (!door) return;
  for (const [afterMs, state] of [
    [0, 'on'],
    [world.random.whole(4_000, 14_000), 'off'],
  ] as const) {
    const atMs = move.atMs + afterMs;
    putState(world, { atMs, entity: door, state }, newContext(world, atMs));
  }
};

const seePhone = (world: World, move: Move, atMs: number): void => {
  const { home } = world;
  const person = home.story.people.find(({ name }) => name === move.person);
  const phone = phoneOf(home, move.person);
  if (!person || !phone) return;
  const state = move.isHome ? 'home' : 'not_home';
  const attributes = trackerAttributes(
    `${person.name} phone`,
    move.isHome,
    world.random.whole(25, 98),
  );
  putState(world, { atMs, entity: phone.tracker, state, attributes }, newContext(world, atMs));
  const entity = `person.${person.name}`;
  const own = newContext(world, atMs + 1);
  putState(
    world,
    { atMs: atMs + 1, entity, state, attributes: personAttributes(home, person, move.isHome) },
    own,
  );
  countPeople(world, atMs + 2);
};

const countPeople = (world: World, atMs: number): void => {
  const persons = world.home.story.people
    .map(({ name }) => `person.${name}`)
    .filter((id) => standingOf(world, id).state === 'home');
  const zone = {
    atMs,
    entity: 'zone.home',
    state: String(persons.length),
    attributes: { persons },
  };
  putState(world, zone, newContext(world, atMs));
};
