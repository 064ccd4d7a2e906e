import type { Commitment } from '../../model/commitment.ts';
import type { LogEntry } from '../../model/log-entry.ts';
import { type Committed, commitTo, hashOfParts } from '../commit.ts';
import type { Contents } from '../committed-contents.ts';
import type { CaseThing } from '../open-case.ts';
import type { ContentFaults } from './content-faults.ts';

export type CommitmentCheck = {
  /** Whether an entry commits to what is there; each part that differs is a fault. */
  compare(entry: LogEntry, contents: Contents, about: About): void;
  /** The same for what is too large to be held: `make` commits to it again with the salt it is given. */
  compareLarge(entry: LogEntry, name: string, about: Large): void;
};

export type About = {
  readonly thing: CaseThing;
  /** Which one a part is, by its name and number. */
  readonly which: (name: string, part: number) => string;
};
export type Large = { readonly thing: CaseThing; readonly make: (salt: string) => Committed };

/**
 * Commitments stand beside the log: first they have to be those that its entries hold the hashes of,
 * and no others.
 */
export function commitmentCheck(
  entries: readonly LogEntry[],
  all: readonly Commitment[],
  faults: ContentFaults,
): CommitmentCheck {
  const known = byKey(all);
  for (const [key, parts] of known) {
    const [first] = parts;
    const entry = entries[(first?.entry ?? 0) - 1];
    const isTold = parts.every(({ part }, at) => part === at) && first !== undefined;
    if (!isTold || entry?.details[first.name] !== hashOfParts(parts))
      faults.add({
        at: first?.entry ?? 0,
        thing: 'commitments',
        which: first?.name ?? key,
        why: 'changed',
      });
  }
  const partsOf = (entry: LogEntry, name: string): readonly Commitment[] => {
    const parts = known.get(keyOf(entry.n, name)) ?? [];
    if (parts.length === 0 && entry.details[name] !== hashOfParts(parts))
      faults.add({ at: entry.n, thing: 'commitments', which: name, why: 'missing' });
    return parts;
  };
  return {
    compare(entry, contents, { thing, which }) {
      for (const [name, texts] of Object.entries(contents)) {
        const parts = partsOf(entry, name);
        for (let at = 0; at < Math.max(parts.length, texts.length); at += 1) {
          const [one, text] = [parts[at], texts[at]];
          const fault = { at: entry.n, thing, which: which(name, at) };
          if (one === undefined) faults.add({ ...fault, why: 'added' });
          else if (text === undefined) faults.add({ ...fault, why: 'missing' });
          else faults.compare(commitTo(text, one.salt).commitment, one.commitment, fault);
        }
      }
    },
    compareLarge(entry, name, { thing, make }) {
      const [one] = partsOf(entry, name);
      if (one === undefined) return;
      const fault = { at: entry.n, thing, which: '' };
      faults.compare(make(one.salt).commitment, one.commitment, fault);
    },
  };
}

function byKey(all: readonly Commitment[]): ReadonlyMap<string, readonly Commitment[]> {
  const known = new Map<string, Commitment[]>();
  for (const one of all) {
    const key = keyOf(one.entry, one.name);
    const parts = known.get(key);
    if (parts === undefined) known.set(key, [one]);
    else parts.push(one);
  }
  return known;
}

const keyOf = (entry: number, name: string): string => `${entry} ${name}`;
