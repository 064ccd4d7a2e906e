import type { Coverage } from '../model/coverage.ts';
import type { Home } from './home.ts';
import { localFields } from './local-fields.ts';
import { distinct } from './one-or-many.ts';
import type { PlacedRecord } from './placed-record.ts';

const hourMs = 3_600_000;

export const placeCoverage = (home: Home, coverage: Coverage): PlacedRecord => {
  const { aspect, from, until } = coverage;
  // Rows were removed after the last of them was written; of a gap it is the start that counts.
  const [moment, otherwise] = aspect === 'missing-rows' ? [until, from] : [from, until];
  const timeMs = moment?.utcMs ?? otherwise?.utcMs ?? home.nowMs;
  return {
    id: coverage.id,
    timeMs,
    logsource: { category: 'coverage', product: 'homeground' },
    fields: {
      'coverage.aspect': coverage.aspect,
      'coverage.topic': coverage.topic,
      'coverage.cause': coverage.cause ?? null,
      'coverage.count': coverage.count ?? null,
      'coverage.days': coverage.days ?? null,
      'coverage.hours': from && until ? (until.utcMs - from.utcMs) / hourMs : null,
      'coverage.names': distinct(coverage.names ?? []),
      ...localFields(home, timeMs),
    },
  };
};
