import { switchLight } from '../life/commands.ts';
import { putLater, switchPlug } from '../life/house-commands.ts';
import { standingOf } from '../life/world.ts';
import { actPassage } from './act-passage.ts';

/** Power is cut; somebody at home presses the button on the plug some minutes later. */
export const plugOffRepeated = actPassage((doing, entity) => {
  switchPlug(doing, entity, false);
  putLater(doing, { entity, state: 'on', atMs: doing.atMs + 260_000 });
});

/** Lamps and plugs, on and off in turn, by somebody who is elsewhere. */
export const switchedFromAway = actPassage((doing, entity) => {
  const isOn = standingOf(doing.world, entity).state === 'on';
  if (entity.startsWith('switch.')) switchPlug(doing, entity, !isOn);
  else switchLight(doing, entity, isOn ? 0 : 255);
});
