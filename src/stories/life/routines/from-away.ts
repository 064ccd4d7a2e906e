import { mainEntityOf, userOf } from '../../home/home.ts';
import type { RoutineOf } from '../../routine.ts';
import { type Doing, doneBy, setTemperature } from '../commands.ts';
import type { Happening, Player, StoryDay } from '../happening.ts';
import { runVacuum } from '../house-commands.ts';
import { takePicture } from '../watch-commands.ts';

type Once = { readonly by: string; readonly at: string; readonly chance: number };

/** One act by somebody who is out, on some days. */
const onceFromAway = (
  day: StoryDay,
  { by, at, chance }: Once,
  act: (doing: Doing) => void,
): Happening[] => {
  if (!day.random.chance(chance)) return [];
  const atMs = day.at(at, day.random.whole(0, 20));
  return [
    {
      atMs,
      run: (world) => {
        if (!world.presence.isHome(by, atMs, day.number))
          act(doneBy(world, atMs, userOf(day.home, by)));
      },
    },
  ];
};

export const heatingFromAway: Player<RoutineOf<'heating-from-away'>> = {
  plan: (day, part) =>
    onceFromAway(day, part, (doing) =>
      setTemperature(doing, mainEntityOf(day.home, part.device), 20.5),
    ),
};

export const vacuumFromAway: Player<RoutineOf<'vacuum-from-away'>> = {
  plan: (day, part) =>
    onceFromAway(day, part, (doing) => runVacuum(doing, mainEntityOf(day.home, part.vacuum))),
};

/** Only while nobody is there to be seen. */
export const cameraLook: Player<RoutineOf<'camera-look'>> = {
  plan: (day, part) =>
    onceFromAway(day, part, (doing) => {
      const isEmpty = doing.world.presence.athome(doing.atMs, day.number).length === 0;
      if (isEmpty) takePicture(doing, mainEntityOf(day.home, part.camera));
    }),
};
