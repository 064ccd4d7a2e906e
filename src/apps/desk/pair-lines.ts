import { hasRedaction, isShownAs } from '../../pack/disclosure/is-shown-as.ts';
import { packLimits } from '../../pack/limits.ts';
import { paths } from '../../pack/pack-paths.ts';
import { lineName } from '../../pack/tree/leaf.ts';
import type { FaultList } from '../../pack/verify/fault-list.ts';

type Shown = { readonly text: string; readonly number: number };

/**
 * Lays what is read again beside the lines of a pack. Both come in the same order, so that nothing
 * has to be kept; what differs waits for its like, up to a limit.
 */
export function pairLines(lines: Iterator<string>, faults: FaultList) {
  const waiting = { shown: new Map<string, Shown>(), read: new Map<string, string>() };
  let number = 0;
  let isStopped = false;
  const wait = (key: string, shown: Shown | undefined, text: string | undefined): void => {
    if (shown !== undefined) waiting.shown.set(key, shown);
    if (text !== undefined) waiting.read.set(key, text);
    const [one, other] = [waiting.shown.get(key), waiting.read.get(key)];
    if (one === undefined || other === undefined) return;
    waiting.shown.delete(key);
    waiting.read.delete(key);
    if (!isSame(one.text, other))
      faults.add('observation-differs', `${lineName(paths.observations, one.number)} ${key}`);
  };
  const next = (): Shown | undefined => {
    const line = lines.next();
    if (line.done) return undefined;
    number += 1;
    return { text: line.value, number };
  };
  return {
    take(text: string): void {
      if (isStopped) return;
      const shown = next();
      if (shown !== undefined && isSame(shown.text, text)) return;
      if (shown !== undefined) wait(keyOf(shown.text), shown, undefined);
      wait(keyOf(text), undefined, text);
      isStopped = waiting.shown.size + waiting.read.size > packLimits.unpaired;
    },
    end(): void {
      for (let one = next(); one !== undefined && !isStopped; one = next())
        wait(keyOf(one.text), one, undefined);
      for (const [key, one] of waiting.shown)
        faults.add('observation-added', `${lineName(paths.observations, one.number)} ${key}`);
      for (const key of waiting.read.keys()) faults.add('observation-missing', key);
    },
  };
}

function isSame(shown: string, read: string): boolean {
  if (shown === read) return true;
  if (!hasRedaction(shown)) return false;
  return isShownAs(parsed(shown), parsed(read));
}

/** What an observation is known by: its kind, its id and the place it was read from. */
function keyOf(text: string): string {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return text.slice(0, 80);
  const { kind, id, source } = value as Record<string, unknown>;
  const { record, path, at } = (source ?? {}) as Record<string, unknown>;
  const place = [String(record).slice(0, 12), path, at].filter((part) => part !== '').join(' ');
  return `${kind} ${id} (${place})`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
