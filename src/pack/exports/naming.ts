import type { PackContents } from '../pack-contents.ts';
import { type MarkedExhibit, markExhibits } from './exhibit-mark.ts';

/** Names and marks for ids and hashes, as far as they may be given. */
export type Naming = {
  readonly exhibits: readonly MarkedExhibit[];
  /** The name of a device, account or automation; its id where there is no name. */
  nameOf(id: string): string;
  /** The mark of the exhibit with these bytes, or nothing. */
  markOf(sha256: string): string;
};

export const namingOf = ({ standing, exhibits, log }: PackContents): Naming => {
  const { devices, accounts, automations } = standing.things;
  const named = [...devices, ...accounts, ...automations];
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const marked = markExhibits(exhibits, log);
  const marks = new Map<string | null, string>(marked.map(({ sha256, mark }) => [sha256, mark]));
  return {
    exhibits: marked,
    nameOf: (id) => names.get(id) ?? id,
    markOf: (sha256) => marks.get(sha256) ?? '',
  };
};
