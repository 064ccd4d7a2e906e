import type { Account } from '../model/account.ts';
import { accountFields } from './account-fields.ts';
import { holderFields } from './holder-fields.ts';
import type { Home } from './home.ts';
import { localFields } from './local-fields.ts';
import { oneOrMany } from './one-or-many.ts';
import type { PlacedRecord } from './placed-record.ts';
import type { StandingFacts } from './standing-facts.ts';

export const placeAccount = (home: Home, account: Account, facts: StandingFacts): PlacedRecord => ({
  id: account.id,
  timeMs: home.nowMs,
  logsource: { category: 'account', product: 'homeground' },
  fields: {
    ...accountFields(home, account, facts),
    'account.days_since_made': account.created
      ? home.clock(home.nowMs).day - home.clock(account.created.utcMs).day
      : null,
    'account.tracked_by': oneOrMany(account.trackedBy),
    ...holderFields(home, account.id, facts.managers),
    ...localFields(home, home.nowMs),
  },
});
