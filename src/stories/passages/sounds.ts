import { playMedia, setVolume, soundSiren, speak } from '../life/commands.ts';
import { actPassage } from './act-passage.ts';

/** On, and off again with the next stroke. */
export const sirenAtNight = actPassage((doing, entity, round) =>
  soundSiren(doing, entity, round % 2 === 0),
);

const said = ['I know you are there.', 'Why is the light on?', 'Pick up the phone.'] as const;

export const speechFromAway = actPassage((doing, entity, round) =>
  speak(doing, entity, said[round % said.length] ?? said[0]),
);

/** Loud, then music, in turn. */
export const mediaFromAway = actPassage((doing, entity, round) => {
  if (round % 2 === 0) playMedia(doing, entity, `Song ${1 + (round % 5)}`);
  else setVolume(doing, entity, 0.6 + (round % 4) / 10);
});
