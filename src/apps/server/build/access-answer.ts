import { accessAt } from '../../../access/access-at.ts';
import { orphanApps, unnamedHolders } from '../../../access/loose-ends.ts';
import type { Standing } from '../../../access/stand.ts';
import { summariseAccess } from '../../../access/summarise-access.ts';
import { soleAdministrators, whoCanRemove } from '../../../access/who-can-remove.ts';
import type { Device } from '../../../model/device.ts';
import type { AccessAnswer } from '../answers.ts';
import { cellsByRow } from './access-cells.ts';
import { firstMomentOf } from './first-moment.ts';
import { nameIn } from './name-in.ts';
import { placesOf } from './places.ts';

/** Who could do what, room by room, at a moment; without one, at the latest that the records tell of. */
export function accessAnswer(standing: Standing, atMs = standing.nowMs): AccessAnswer {
  const access = accessAt(standing.merged, atMs);
  const devices = devicesAt(standing, atMs);
  const cells = cellsByRow(access, standing.home, devices);
  const nameOf = nameIn(standing);
  return {
    atMs,
    nowMs: standing.nowMs,
    firstMs: firstMomentOf(standing),
    rows: summariseAccess(access, standing.home).map((row) => ({
      ...row,
      cells: cells.get(row.key) ?? [],
    })),
    rooms: placesOf(devices, standing.home.rooms),
    grants: access.grants.map(({ grant, isCertain }) => ({
      grant,
      isCertain,
      holderName: nameOf(grant.holder),
    })),
    devices: [...devices],
    accounts: access.accounts.map(({ account }) => account),
    automations: [...standing.things.automations],
    removals: whoCanRemove(access),
    soleAdministrators: soleAdministrators(access).map(({ account }) => account),
    unnamed: unnamedHolders(access, standing.home.match).map(({ id }) => id),
    orphanApps: orphanApps(access).map(({ id }) => id),
  };
}

/** Devices but those that were taken away by then, as far as the records tell when that was. */
function devicesAt({ things, merged }: Standing, atMs: number): readonly Device[] {
  const isOver = (ms: number | undefined): boolean => ms === undefined || ms <= atMs;
  return things.devices.filter(({ id, isRemoved, removedAt }) => {
    if (isRemoved && isOver(removedAt?.utcMs)) return false;
    const gone = merged.gone.get(id);
    return gone === undefined || gone.missingMs > atMs;
  });
}
