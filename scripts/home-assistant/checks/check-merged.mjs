import { actLine } from './check-acts.mjs';
import { without } from './tally.mjs';

/** @typedef {import('../../../src/pipeline.ts').Examined} Examined */
/** @typedef {import('./tally.mjs').Tally} Tally */

/** The live folder and the backup, which was made a moment later, tell the same home. @param {Tally} tally @param {Record<'live' | 'backup' | 'both' | 'stopped' | 'database', Examined>} read */
export function checkMerged(tally, { live, backup, both, stopped, database }) {
  const ids = (/** @type {Examined} */ { acts }) => acts.map(({ id }) => id).sort();
  const lines = (/** @type {Examined} */ { acts }) =>
    acts.map(
      (act) =>
        `${act.at.utcMs} ${actLine(act)} ${act.parts} ${act.devices} ${act.about} ${act.source.at}`,
    );
  tally.same(
    'both: as many acts as the larger',
    both.acts.length,
    Math.max(live.acts.length, backup.acts.length),
  );
  tally.same('both: the same acts as the larger', ids(both), ids(backup));
  tally.same('both: no act twice', both.acts.length, new Set(lines(both)).size);
  tally.same('live: every act is in the backup too', without(ids(live), ids(backup)), []);
  tally.same('stopped: holds every act of live', without(ids(live), ids(stopped)), []);
  tally.same(
    'stopped: and the shutting down',
    without(stopped.acts.map(actLine), live.acts.map(actLine)),
    ['undefined homeassistant_stop shut-down'],
  );
  tally.same('database alone: the same acts', ids(database), ids(live));
  tally.same(
    'both: as many states as the larger',
    both.stateCount,
    Math.max(live.stateCount, backup.stateCount),
  );
  for (const kind of /** @type {const} */ (['devices', 'accounts', 'grants', 'automations'])) {
    const all = (/** @type {Examined} */ { things }) => things[kind].map(({ id }) => id);
    tally.same(`both: the same ${kind}`, all(both), all(backup));
  }
}
