import { mainEntityOf } from '../home/home.ts';
import type { Player, StoryDay } from '../life/happening.ts';
import { fire, newContext, type World } from '../life/world.ts';
import type { PassageOf } from '../passage.ts';
import { noteStanding } from './note-standing.ts';

const time = '22:35';

export const hiddenDevice: Player<PassageOf<'hidden-device'>> = {
  plan: (day, { rule, device, day: on }, { index }) => {
    if (day.number !== on) return [];
    const entity = mainEntityOf(day.home, device);
    return noteStanding(day, day.at(time), {
      index,
      rule,
      accounts: [],
      people: [],
      parts: [entity],
      show: (world, atMs) =>
        tellRegistry(world, atMs, ['entity_registry_updated', { entity_id: entity }, 'hidden_by']),
    });
  },
};

export const renamedDevice: Player<PassageOf<'renamed-device'>> = {
  plan: (day, { rule, device, day: on }, { index }) => {
    if (day.number !== on) return [];
    return noteStanding(day, day.at(time), {
      index,
      rule,
      accounts: [],
      people: [],
      parts: [mainEntityOf(day.home, device)],
      show: (world, atMs) =>
        tellRegistry(world, atMs, [
          'device_registry_updated',
          { device_id: deviceIdOf(day, device) },
          'name_by_user',
        ]),
    });
  },
};

const deviceIdOf = ({ home }: StoryDay, device: string): string =>
  home.devices.find(({ name }) => name === device)?.id ?? '';

type Told = readonly [type: string, about: object, changed: string];

/** A registry tells what was changed, and never who changed it. */
const tellRegistry = (world: World, atMs: number, [type, about, changed]: Told): void =>
  fire(
    world,
    { atMs, type, data: { action: 'update', ...about, changes: { [changed]: null } } },
    newContext(world, atMs),
  );
