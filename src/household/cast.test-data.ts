import type { Account } from '../model/account.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Device } from '../model/device.ts';
import type { Grant } from '../model/grant.ts';
import type { Moment } from '../model/moment.ts';
import type { Source } from '../model/source.ts';

export const sourceOf = (record: string): Source => ({
  record: record.repeat(64).slice(0, 64),
  path: '',
  at: '',
});

export const momentAt = (iso: string): Moment => ({
  utcMs: Date.parse(iso),
  text: iso,
  zone: 'stated',
});

export const accountOf = (id: string, rest: Partial<Account> = {}): Account => ({
  kind: 'account',
  id,
  name: id,
  accountKind: 'user',
  role: 'admin',
  isActive: true,
  isOrphan: false,
  trackedBy: [],
  source: sourceOf('a'),
  ...rest,
});

export const deviceOf = (id: string, rest: Partial<Device> = {}): Device => ({
  kind: 'device',
  id,
  form: 'device',
  name: id,
  roomClass: 'unknown',
  abilities: [],
  parts: [],
  isHidden: false,
  isDisabled: false,
  isRemoved: false,
  source: sourceOf('a'),
  ...rest,
});

export const grantOf = (id: string, holder: string, rest: Partial<Grant> = {}): Grant => ({
  kind: 'grant',
  id,
  holder,
  on: 'hub',
  means: 'account',
  role: 'admin',
  abilities: [],
  canManage: true,
  isValid: true,
  useShown: 'last-only',
  reach: 'anywhere',
  source: sourceOf('a'),
  ...rest,
});

export const snapshotOf = (
  record: string,
  iso: string,
  topic: 'accounts' | 'devices' = 'accounts',
): Coverage => ({
  kind: 'coverage',
  id: `snapshot-${topic}-${record}`,
  aspect: 'snapshot',
  topic,
  from: momentAt(iso),
  source: sourceOf(record),
});
