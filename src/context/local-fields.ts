import type { Home } from './home.ts';
import type { Fields } from './placed-record.ts';

/** A moment as the clock on the wall of the home shows it. */
export const localFields = (home: Home, utcMs: number): Fields => {
  const { date, hour, minute, weekday, isNight, isWeekend } = home.clock(utcMs);
  return {
    'local.date': date,
    'local.hour': hour,
    'local.minute': minute,
    'local.weekday': weekday,
    'local.is_night': isNight,
    'local.is_weekend': isWeekend,
    'local.zone_known': home.zone.isKnown,
  };
};
