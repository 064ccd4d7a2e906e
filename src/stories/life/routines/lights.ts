import { canSignIn, mainEntityOf, userOf } from '../../home/home.ts';
import type { RoutineOf } from '../../routine.ts';
import { type Doing, doneBy, doneByHand, flipLight, switchLight } from '../commands.ts';
import type { Happening, Player } from '../happening.ts';
import { runAutomation } from '../run-automation.ts';
import { onChange, plan, standingOf, type World } from '../world.ts';

/** Light in the hall when somebody walks there at night: the hub does it, a sensor sets it off. */
export const hallLight: Player<RoutineOf<'hall-light'>> = {
  draft: (home, { motion, light }) => ({
    alias: `${light} by motion`,
    fromDay: 0,
    triggers: [{ trigger: 'state', entity_id: [mainEntityOf(home, motion)], to: 'on' }],
    conditions: [{ condition: 'time', after: '22:00:00', before: '06:00:00' }],
    actions: [{ action: 'light.turn_on', target: { entity_id: mainEntityOf(home, light) } }],
  }),
  watch: (world, { motion, light }, { automation }) => {
    const lamp = mainEntityOf(world.home, light);
    onChange(world, mainEntityOf(world.home, motion), ({ after, atMs, entity, context }) => {
      const { calendar } = world.home;
      const isNight =
        atMs >= calendar.at(world.day, '22:00') || atMs < calendar.at(world.day, '06:00');
      if (after !== 'on' || !isNight || standingOf(world, lamp).state === 'on') return;
      if (!automation) return;
      runAutomation(world, automation, {
        atMs: atMs + 4,
        source: `state of ${entity}`,
        parent: context.id,
        act: (doing) => switchLight(doing, lamp, 80),
      });
      const offMs = atMs + 120_000;
      plan(world, { atMs: offMs, run: () => flipLight(doneByHand(world, offMs), lamp) });
    });
  },
};

/** People at home switch lights: some at the wall, some with the app, some with it dimmed. */
export const lightsByHand: Player<RoutineOf<'lights-by-hand'>> = {
  plan: (day, { devices, per_day }) =>
    Array.from({ length: Math.round(per_day * (0.7 + day.random.fraction() * 0.6)) }, () => {
      const atMs = day.at('06:30') + Math.floor(day.random.fraction() * 16.5 * 3_600_000);
      const light = mainEntityOf(day.home, day.random.pick(devices) ?? '');
      return { atMs, run: (world: World) => switchOne(world, atMs, light) };
    }),
};

const switchOne = (world: World, atMs: number, light: string): void => {
  const here = world.presence
    .athome(atMs, world.day)
    .filter(({ name }) => !world.presence.isAsleep(name, atMs, world.day));
  const person = world.random.pick(here);
  if (!person) return;
  const isAtTheWall = !canSignIn(world.home, person.name, world.day) || world.random.chance(0.55);
  if (isAtTheWall) flipLight(doneByHand(world, atMs), light);
  else switchByApp(world, { atMs, light, person: person.name });
};

const switchByApp = (world: World, of: { atMs: number; light: string; person: string }): void => {
  const { atMs, light, person } = of;
  const isOn = standingOf(world, light).state === 'on';
  const level = world.random.pick([255, 255, 178, 102]) ?? 255;
  const doing = doneBy(world, atMs, userOf(world.home, person));
  switchLight(doing, light, isOn ? 0 : level);
  if (world.random.chance(0.05)) plan(world, flipSoonAfter(doing, light));
};

/** Somebody at the wall changes their mind within five seconds: the hub still credits the command before. */
const flipSoonAfter = ({ world, atMs, context }: Doing, light: string): Happening => {
  const soonMs = atMs + world.random.whole(1_500, 4_500);
  return { atMs: soonMs, run: () => flipLight({ world, atMs: soonMs, context }, light) };
};

/** A guest, who has no account and uses the switch on the wall. */
export const visit: Player<RoutineOf<'visit'>> = {
  plan: (day, { day: on, from, to, light }) => {
    if (day.number !== on) return [];
    const [start, end] = [day.at(from), day.at(to)];
    return Array.from({ length: 6 }, (): Happening => {
      const atMs = day.random.whole(start, end);
      return {
        atMs,
        run: (world) => flipLight(doneByHand(world, atMs), mainEntityOf(day.home, light)),
      };
    });
  },
};
