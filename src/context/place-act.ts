import type { Act } from '../model/act.ts';
import { aboutFields } from './about-fields.ts';
import { actorOf, exceptActor } from './actor.ts';
import { actorFields } from './actor-fields.ts';
import { deviceFields, workedFields } from './device-fields.ts';
import type { Home } from './home.ts';
import { localFields } from './local-fields.ts';
import type { Fields, PlacedRecord } from './placed-record.ts';
import { presenceFields } from './presence-fields.ts';
import { subjectFields } from './subject-fields.ts';

/** Whether a setting went up or down, where the record has it before and after. */
const changeIn = ({ values }: Act): 'up' | 'down' | 'same' | null => {
  for (const [name, after] of Object.entries(values)) {
    const before = values[`${name}Before`];
    if (typeof after !== 'number' || typeof before !== 'number') continue;
    if (after === before) return 'same';
    return after > before ? 'up' : 'down';
  }
  return null;
};

const actFields = (act: Act): Fields => ({
  'act.action': act.action,
  'act.service': act.service ?? null,
  'act.seen_to_happen': act.isSeenToHappen,
  'act.has_text': act.text !== undefined,
  'act.change': changeIn(act),
  // No record so far tells from where a single command came.
  'origin.network': 'unknown',
});

const valueFields = (act: Act): Fields =>
  Object.fromEntries(Object.entries(act.values).map(([name, value]) => [`value.${name}`, value]));

export const placeAct = (home: Home, act: Act): PlacedRecord => {
  const actor = actorOf(home, act);
  return {
    id: act.id,
    timeMs: act.at.utcMs,
    logsource: { category: 'act', product: 'homeground' },
    fields: {
      ...valueFields(act),
      ...actFields(act),
      ...aboutFields(home, act, actor),
      ...actorFields(home, act, actor),
      ...subjectFields(home, act, actor),
      ...presenceFields(home, exceptActor(actor), act.at.utcMs),
      ...deviceFields(home, act.devices, act.parts),
      ...workedFields(home, act.devices, act.parts),
      ...localFields(home, act.at.utcMs),
      ...home.diary(act.at.utcMs, home.clock(act.at.utcMs).date),
    },
  };
};
