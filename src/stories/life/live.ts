import type { Home } from '../home/home.ts';
import { randomFrom } from '../random.ts';
import { background } from './background.ts';
import { comingsAndGoings } from './comings-and-goings.ts';
import type { StoryDay } from './happening.ts';
import { hubHappenings } from './hub.ts';
import type { MarkBook } from './mark-book.ts';
import { partsOf } from './parts.ts';
import { createPresence } from './presence.ts';
import { removals } from './removals.ts';
import { createWorld, plan, type Row, type World } from './world.ts';

export type LivedDay = {
  readonly number: number;
  readonly startMs: number;
  readonly endMs: number;
  /** In order of time. */
  readonly rows: readonly Row[];
};

/**
 * Tells a story day by day. What a day holds does not depend on how many days follow, so a shorter
 * telling is the beginning of a longer one.
 */
export function* live(home: Home, days: number, marks: MarkBook): Generator<LivedDay> {
  const world = createWorld(home, createPresence(home.story, home.calendar), marks);
  const parts = partsOf(home.story).map((part) => ({ part, automation: automationOf(home, part) }));
  for (const { part, automation } of parts) part.watch(world, automation);
  for (let number = 0; number < days; number++) {
    const day = dayOf(world, number);
    const { world: now, home: here } = day;
    for (const happening of [
      ...hubHappenings(day),
      ...comingsAndGoings(day),
      ...background(day),
      ...removals(day),
    ])
      plan(now, happening);
    for (const { part, automation } of parts) {
      const random = randomFrom(`${here.seed}/${part.name}/${number}`);
      for (const happening of part.plan({ ...day, random }, automation)) plan(now, happening);
    }
    yield { number, startMs: day.startMs, endMs: day.endMs, rows: liveDay(day) };
  }
}

const automationOf = (home: Home, part: ReturnType<typeof partsOf>[number]) => {
  const alias = part.draft(home)?.alias;
  return home.automations.find((automation) => automation.alias === alias);
};

const dayOf = (world: World, number: number): StoryDay => {
  const { home } = world;
  world.day = number;
  world.random = randomFrom(`${home.seed}/world/${number}`);
  return {
    home,
    world,
    number,
    startMs: home.calendar.startOf(number),
    endMs: home.calendar.startOf(number + 1),
    random: randomFrom(`${home.seed}/day/${number}`),
    at: (time, plusMinutes) => home.calendar.at(number, time, plusMinutes),
  };
};

const liveDay = ({ world, endMs }: StoryDay): Row[] => {
  for (;;) {
    const next = world.agenda.at(-1);
    if (!next || next.atMs >= endMs) break;
    world.agenda.pop();
    next.run(world);
  }
  const all = world.rows.sort((a, b) => a.atMs - b.atMs);
  world.rows = all.filter(({ atMs }) => atMs >= endMs);
  return all.filter(({ atMs }) => atMs < endMs);
};
