import type { Standing } from '../../../access/stand.ts';

/** The earliest moment of which the records tell who held access; null where they tell of none. */
export function firstMomentOf({ things, standing, merged }: Standing): number | null {
  const moments = [
    ...things.grants.map(({ since }) => since?.utcMs),
    ...things.accounts.map(({ created }) => created?.utcMs),
    ...standing.map((one) => (one.kind === 'act' ? one.at.utcMs : undefined)),
    ...[...merged.snapshots.values()].map(({ statedMs }) => statedMs),
  ].filter((ms) => ms !== undefined);
  return moments.reduce<number | null>(
    (first, ms) => (first === null ? ms : Math.min(first, ms)),
    null,
  );
}
