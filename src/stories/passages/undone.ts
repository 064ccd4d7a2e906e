import { flipLight, setTemperature, switchLight } from '../life/commands.ts';
import { setHotWater, switchPlug } from '../life/house-commands.ts';
import { putState, standingOf } from '../life/world.ts';
import { undonePassage } from './undone-passage.ts';

const warm = 21;
const cold = 13;

export const heatingTugOfWar = undonePassage({
  doIt: (doing, entity) => setTemperature(doing, entity, warm),
  doItByHand: ({ world, atMs, context }, entity) => {
    const { state } = standingOf(world, entity);
    putState(world, { atMs, entity, state, attributes: { temperature: warm } }, context);
  },
  undoIt: (doing, entity) => setTemperature(doing, entity, cold),
});

export const lightUndone = undonePassage({
  doIt: (doing, entity) => switchLight(doing, entity, 255),
  doItByHand: (doing, entity) => {
    if (standingOf(doing.world, entity).state !== 'on') flipLight(doing, entity);
  },
  undoIt: (doing, entity) => switchLight(doing, entity, 0),
});

export const powerUndone = undonePassage({
  doIt: (doing, entity) => switchPlug(doing, entity, true),
  doItByHand: ({ world, atMs, context }, entity) =>
    putState(world, { atMs, entity, state: 'on' }, context),
  undoIt: (doing, entity) => switchPlug(doing, entity, false),
});

export const hotWaterOff = undonePassage({
  doIt: (doing, entity) => setHotWater(doing, entity, 'eco'),
  doItByHand: ({ world, atMs, context }, entity) => {
    const attributes = { operation_mode: 'eco' };
    putState(world, { atMs, entity, state: 'eco', attributes }, context);
  },
  undoIt: (doing, entity) => setHotWater(doing, entity, 'off'),
});
