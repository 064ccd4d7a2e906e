import { callService, turnLock } from '../life/commands.ts';
import { moveCover, putLater } from '../life/house-commands.ts';
import { actPassage } from './act-passage.ts';

/** Locked and unlocked in turn, while others are at home. */
export const locksFromAway = actPassage((doing, entity, round) =>
  turnLock(doing, entity, round % 2 === 0 ? 'unlocked' : 'locked'),
);

/** Unlocked while nobody is at home; the door locks itself again. */
export const unlockedWhileAway = actPassage((doing, entity) => {
  turnLock(doing, entity, 'unlocked');
  putLater(doing, { entity, state: 'locked', atMs: doing.atMs + 240_000 });
});

export const doorOpenedFromAway = actPassage((doing, entity) => {
  moveCover(doing, entity, 'open');
  const attributes = { current_position: 0 };
  putLater(doing, { entity, state: 'closed', attributes, atMs: doing.atMs + 420_000 });
});

export const coversFromAway = actPassage((doing, entity, round) =>
  moveCover(doing, entity, round % 2 === 0 ? 'closed' : 'open'),
);

/** A code is taken out of the lock; the code itself is in no record. */
export const lockCodesChanged = actPassage((doing, entity, round) =>
  callService(doing, 'lock.clear_usercode', { code_slot: 1 + (round % 4), entity_id: [entity] }),
);
