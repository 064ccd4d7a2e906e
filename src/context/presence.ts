import type { Coverage } from '../model/coverage.ts';
import type { State } from '../model/state.ts';
import { blindFrom, isBlindBetween } from './blind-times.ts';
import { type Changes, createChanges, type Timeline } from './changes.ts';

export type Whereabouts = 'home' | 'away' | 'unknown';

/** What tells where somebody is. */
export type Trackers = {
  /** The home's own word on the person, which goes before anything else that is known. */
  readonly first: readonly string[];
  /** Other parts, and phones: believed only where those that know agree. */
  readonly others: readonly string[];
};

/** Where somebody is at a moment, by the parts and devices that track them; never a guess. */
type Presence = (trackers: Trackers, atMs: number) => Whereabouts;

export type PresenceCollector = {
  add(state: State): void;
  finish(coverage: readonly Coverage[]): Presence;
};

const codes: readonly Whereabouts[] = ['unknown', 'home', 'away'];
const codeOf = new Map<string, number>(codes.map((value, code) => [value, code]));

const agreed = (values: readonly Whereabouts[]): Whereabouts => {
  const [first = 'unknown', ...others] = values.filter((value) => value !== 'unknown');
  return others.every((value) => value === first) ? first : 'unknown';
};

/**
 * Collects presence states one by one and keeps twelve bytes of each. A part is known by its own id
 * and, for phones, by its device's.
 */
export const collectPresence = (): PresenceCollector => {
  const changesOf = new Map<string, Changes>();
  const partsOfDevice = new Map<string, Set<string>>();
  return {
    add({ sort, part, device, at, value }) {
      if (sort !== 'presence') return;
      const changes = changesOf.get(part) ?? createChanges();
      changesOf.set(part, changes);
      changes.add(at.utcMs, codeOf.get(value) ?? 0);
      partsOfDevice.set(device, (partsOfDevice.get(device) ?? new Set()).add(part));
    },
    finish(coverage) {
      const blind = blindFrom(coverage);
      const timelines = new Map<string, Timeline>();
      for (const [part, changes] of changesOf) timelines.set(part, changes.finish(0));
      const valueAt = (part: string, atMs: number): Whereabouts => {
        const change = timelines.get(part)?.at(atMs);
        if (change === undefined || isBlindBetween(blind, change.sinceMs, atMs)) return 'unknown';
        return codes[change.value] ?? 'unknown';
      };
      const valuesAt = (tracker: string, atMs: number): Whereabouts[] =>
        [...(partsOfDevice.get(tracker) ?? [tracker])].map((part) => valueAt(part, atMs));
      return ({ first, others }, atMs) => {
        const own = first.flatMap((tracker) => valuesAt(tracker, atMs));
        if (own.some((value) => value !== 'unknown')) return agreed(own);
        return agreed(others.flatMap((tracker) => valuesAt(tracker, atMs)));
      };
    },
  };
};
