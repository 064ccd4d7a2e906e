import type { Account } from '../../model/account.ts';
import type { Automation } from '../../model/automation.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Device } from '../../model/device.ts';
import type { Grant } from '../../model/grant.ts';
import type { Unread } from '../../model/unread.ts';
import { automationAccess } from './automations/automation-access.ts';
import { readAutomations } from './automations/read-automations.ts';
import { readCoverage } from './covered/read-coverage.ts';
import type { HomeIndex } from './home-index.ts';
import type { Snapshot } from './snapshot.ts';
import { appsOf } from './storage/apps.ts';
import { buildIndex } from './storage/build-index.ts';
import { devicesOf } from './storage/devices.ts';
import { hubOf } from './storage/hub.ts';
import { linksOf } from './storage/links.ts';
import { newestTimeMs } from './storage/newest-time.ts';
import { openHome } from './storage/open-home.ts';
import { networkGrants, peopleOf } from './storage/people.ts';
import { sessionsOf } from './storage/sessions.ts';
import { waysOf } from './storage/ways.ts';

/** How things stood at one moment. */
export type Standing = {
  readonly snapshot: Snapshot;
  /** When it was taken or, where it does not say, the latest time that it tells of. */
  readonly newestMs: number;
  readonly index: HomeIndex;
  readonly facts: readonly (Device | Account | Grant | Automation)[];
  readonly coverage: readonly Coverage[];
  readonly unread: readonly Unread[];
};

/** Reads one snapshot: things, who and what has access, rules of the home, what it covers. */
export const readSnapshot = (snapshot: Snapshot): Standing => {
  const unread: Unread[] = [];
  const home = openHome(snapshot, unread);
  const index = buildIndex(home);
  const devices = devicesOf(home, index);
  const ways = waysOf(home, index);
  const automations = readAutomations(home, index, unread);
  const known = new Map(devices.map((device) => [device.id, device]));
  const facts = [
    ...hubOf(home),
    ...devices,
    ...peopleOf(ways),
    ...networkGrants(ways),
    ...sessionsOf(ways),
    ...appsOf(ways),
    ...linksOf(ways),
    ...automations.flatMap((one) => [one, ...automationAccess(one, { ways, devices: known })]),
  ];
  const newestMs = snapshot.at?.utcMs ?? newestTimeMs(home);
  return {
    snapshot,
    newestMs,
    index,
    facts,
    coverage: readCoverage(home, automations),
    unread: unread.map((one) => withName(one, snapshot)),
  };
};

/** A plain file's path is not in the source of what was read from it; a person needs it. */
const withName = (unread: Unread, { documents }: Snapshot): Unread => {
  const own = [...documents].find(
    ([, { record, path }]) => record === unread.record && path === '',
  );
  if (own === undefined) return unread;
  return { ...unread, where: unread.where === '' ? own[0] : `${own[0]}#${unread.where}` };
};
