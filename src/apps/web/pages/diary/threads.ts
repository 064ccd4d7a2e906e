import type { DiaryAnswer } from '../../../server/answers.ts';

export type KeptEntry = DiaryAnswer['entries'][number];

/** An entry as it stands now, with those that it put right, the latest of them first. */
export type Thread = { readonly entry: KeptEntry; readonly before: readonly KeptEntry[] };

/** Corrections laid upon what they correct; what happened last comes first. */
export const threadsOf = (entries: readonly KeptEntry[]): Thread[] => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  return entries
    .filter(({ id }) => !corrected.has(id))
    .map((entry) => ({ entry, before: earlierOf(entry, byId) }))
    .sort((a, b) => (a.entry.from < b.entry.from ? 1 : -1));
};

const earlierOf = (entry: KeptEntry, byId: ReadonlyMap<string, KeptEntry>): KeptEntry[] => {
  const earlier: KeptEntry[] = [];
  const passed = new Set([entry.id]);
  let at = entry.corrects;
  while (at !== null && !passed.has(at)) {
    passed.add(at);
    const one = byId.get(at);
    if (one === undefined) break;
    earlier.push(one);
    at = one.corrects;
  }
  return earlier;
};
