import { setTemperature, switchLight } from '../life/commands.ts';
import { putLater, switchPlug } from '../life/house-commands.ts';
import { standingOf } from '../life/world.ts';
import { actPassage } from './act-passage.ts';

/** Power is cut; somebody at home presses the button on the plug some minutes later. */
export const plugOffRepeated = actPassage((doing, entity) => {
  switchPlug(doing, entity, false);
  putLater(doing, { entity, state: 'on', atMs: doing.atMs + 260_000 });
});

/** Warmth or power is taken away; somebody at home puts it right by hand a while later. */
export const takenAway = actPassage((doing, entity) => {
  const back = { entity, atMs: doing.atMs + 1_800_000 };
  if (entity.startsWith('switch.')) {
    switchPlug(doing, entity, false);
    putLater(doing, { ...back, state: 'on' });
    return;
  }
  setTemperature(doing, entity, 12);
  const { state } = standingOf(doing.world, entity);
  putLater(doing, { ...back, state, attributes: { temperature: 20 } });
});

/** Lamps and plugs, on and off in turn, by somebody who is elsewhere. */
export const switchedFromAway = actPassage((doing, entity) => {
  const isOn = standingOf(doing.world, entity).state === 'on';
  if (entity.startsWith('switch.')) switchPlug(doing, entity, !isOn);
  else switchLight(doing, entity, isOn ? 0 : 255);
});
