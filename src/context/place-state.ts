import type { State } from '../model/state.ts';
import { deviceFields } from './device-fields.ts';
import type { Home } from './home.ts';
import { localFields } from './local-fields.ts';
import type { PlacedRecord } from './placed-record.ts';
import { presenceFields } from './presence-fields.ts';

export const placeState = (home: Home, state: State): PlacedRecord => ({
  id: state.id,
  timeMs: state.at.utcMs,
  logsource: { category: 'state', product: 'homeground' },
  fields: {
    'state.sort': state.sort,
    'state.value': state.value,
    'state.part': state.part,
    ...presenceFields(home, 'nobody', state.at.utcMs),
    ...deviceFields(home, [state.device], [state.part]),
    ...localFields(home, state.at.utcMs),
  },
});
