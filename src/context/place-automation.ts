import type { Automation } from '../model/automation.ts';
import { deviceFields, roomClassOf } from './device-fields.ts';
import type { Home } from './home.ts';
import { localFields } from './local-fields.ts';
import { distinct, oneOrMany } from './one-or-many.ts';
import type { Somebody } from './people.ts';
import type { Fields, PlacedRecord } from './placed-record.ts';
import { standingOn } from './relation.ts';
import { tellsAdultOfOther, toldBy, watchedBy } from './telling.ts';

const reachOf = ({ triggers }: Automation): string | null => {
  const reaches = triggers.map(({ reach }) => reach);
  return (
    (['anywhere', 'unknown', 'home-network'] as const).find((r) => reaches.includes(r)) ?? null
  );
};

const daysSinceChange = (home: Home, { changed }: Automation): number | null =>
  changed ? home.clock(home.nowMs).day - home.clock(changed.utcMs).day : null;

const peopleFields = (home: Home, automation: Automation): Fields => {
  const { day } = home.clock(home.nowMs);
  const relation = (somebody: Somebody | undefined) => standingOn(somebody?.person, day).relation;
  const watched = watchedBy(home, automation);
  const told = toldBy(home, automation);
  return {
    'automation.watches': distinct(watched.map((somebody) => somebody?.name)),
    'automation.watches_relation': distinct(watched.map(relation)),
    'automation.tells': distinct(told.map((somebody) => somebody?.name)),
    'automation.tells_relation': distinct(told.map(relation)),
    'automation.tells_anybody': automation.tells.length > 0,
    'automation.watches_other_adult_and_tells': tellsAdultOfOther(watched, told),
  };
};

const automationFields = (home: Home, automation: Automation): Fields => {
  const watched = automation.triggers.flatMap(({ devices }) => devices);
  return {
    'automation.id': automation.id,
    'automation.name': automation.name,
    'automation.form': automation.form,
    'automation.triggers': distinct(automation.triggers.map(({ type }) => type)),
    'automation.actions': distinct(automation.steps.map(({ action }) => action)),
    'automation.reach': reachOf(automation),
    'automation.is_enabled':
      automation.isEnabled === undefined
        ? null
        : automation.isEnabled && !home.gone.has(automation.id),
    'automation.is_gone': home.gone.has(automation.id),
    'automation.is_hidden': automation.isHidden,
    'automation.days_since_change': daysSinceChange(home, automation),
    'automation.watched_device': oneOrMany(watched),
    'automation.watched_room_class': oneOrMany(
      watched.flatMap((id) => home.devices.get(id) ?? []).map((d) => roomClassOf(home, d)),
    ),
  };
};

export const placeAutomation = (home: Home, automation: Automation): PlacedRecord => ({
  id: automation.id,
  timeMs: home.nowMs,
  logsource: { category: 'automation', product: 'homeground' },
  fields: {
    ...automationFields(home, automation),
    ...peopleFields(home, automation),
    ...deviceFields(
      home,
      automation.steps.flatMap(({ devices }) => devices),
      automation.steps.flatMap(({ parts }) => parts),
    ),
    ...localFields(home, home.nowMs),
  },
});
