import { mainEntityOf, userOf } from '../home/home.ts';
import {
  type Doing,
  doneBy,
  playMedia,
  setVolume,
  soundSiren,
  speak,
  switchLight,
} from '../life/commands.ts';
import type { Player } from '../life/happening.ts';
import { standingOf } from '../life/world.ts';
import type { PassageOf } from '../passage.ts';
import { accountIdOf, isMarkedDay } from './passage-days.ts';

/** Light, sound and speech in the middle of the night, by somebody who is elsewhere. */
export const nightBursts: Player<PassageOf<'night-bursts'>> = {
  plan: (day, { rule, by, devices, days, at, acts }, { index }) => {
    if (!isMarkedDay(day, days)) return [];
    let atMs = day.at(at) + day.random.whole(0, 240_000);
    return Array.from({ length: acts }, (_, i) => {
      const when = atMs;
      atMs += day.random.whole(12, 70) * 1000;
      const entity = mainEntityOf(day.home, devices[i % devices.length] ?? '');
      return {
        atMs: when,
        run: (world) => {
          const user = userOf(day.home, by);
          disturb(doneBy(world, when, user), entity, Math.floor(i / devices.length));
          const accounts = [accountIdOf(user)];
          world.marks.note(index, rule, { atMs: when, accounts, people: [by], parts: [entity] });
        },
      };
    });
  },
};

const disturb = (doing: Doing, entity: string, round: number): void => {
  const isOn = standingOf(doing.world, entity).state === 'on';
  if (entity.startsWith('light.')) switchLight(doing, entity, isOn ? 0 : 255);
  else if (entity.startsWith('siren.')) soundSiren(doing, entity, !isOn);
  else if (round % 3 === 0) setVolume(doing, entity, 0.95);
  else if (round % 3 === 1) playMedia(doing, entity, 'A loud song');
  else speak(doing, entity, 'Wake up.');
};
