import { stand } from '../../access/stand.ts';
import type { LocalClock } from '../../context/local-time.ts';
import type { PackMaterial } from '../pack-file.ts';
import { type MarkedExhibit, markExhibits } from './exhibit-mark.ts';

/** Names and marks for ids and hashes, as far as they may be given. */
export type Naming = {
  readonly zone: string;
  /** The home's own clock. */
  readonly clock: LocalClock;
  readonly exhibits: readonly MarkedExhibit[];
  /** The name of a device, account or automation; its id where there is no name. */
  nameOf(id: string): string;
  /** The mark of the exhibit with these bytes, or nothing. */
  markOf(sha256: string): string;
};

export const namingOf = ({ open, examination, disclosure, exhibits }: PackMaterial): Naming => {
  const { things, home } = stand(examination.standing, {
    household: open.household(),
    nowMs: examination.nowMs,
  });
  const named = [...things.devices, ...things.accounts, ...things.automations];
  const names = new Map(named.map(({ id, name }) => [id, disclosure.withoutNames(name)]));
  // An act that names a redacted person in an id has it replaced there as well.
  for (const { id, name } of named)
    names.set(disclosure.withoutNames(id), disclosure.withoutNames(name));
  const marked = markExhibits(exhibits, open.log().map(disclosure.logEntry));
  const marks = new Map<string | null, string>(marked.map(({ sha256, mark }) => [sha256, mark]));
  return {
    zone: examination.timeZone,
    clock: home.clock,
    exhibits: marked,
    nameOf: (id) => names.get(id) ?? id,
    markOf: (sha256) => marks.get(sha256) ?? '',
  };
};
