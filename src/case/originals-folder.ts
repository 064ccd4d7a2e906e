import { readdirSync } from 'node:fs';
import { setAsideKind } from '../model/set-aside-kinds.ts';
import { isThere } from './case-files.ts';

/** What lies in a folder of originals. */
export type OriginalsFolder = {
  /** Whole ones, by their number. */
  readonly whole: ReadonlyMap<number, string>;
  /** Cut off while they were written. */
  readonly parts: readonly string[];
  /** Files of somebody else, folders and links: they are left alone. */
  readonly strange: readonly string[];
};

const original = /^([1-9]\d{0,14})\.age(\.part)?$/;

/** Whether a case itself may have given this name to a file among its originals. */
export function isNameOfOriginal(name: string): boolean {
  return original.test(name);
}

/** The same, of a file that was set aside. */
export function isNameAside(name: string): boolean {
  return setAsideKind(name) !== 'other';
}

export function originalsIn(folder: string): OriginalsFolder {
  const whole = new Map<number, string>();
  const parts: string[] = [];
  const strange: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const [, n, part] = original.exec(entry.name) ?? [];
    if (n === undefined || !entry.isFile()) strange.push(entry.name);
    else if (part === undefined) whole.set(Number(n), entry.name);
    else parts.push(entry.name);
  }
  return { whole, parts, strange };
}

/** The numbers that files in a folder bear, whatever stands behind them; none where it is not there. */
export function numbersIn(folder: string): number[] {
  return namesIn(folder).flatMap((name) => {
    const n = /^([1-9]\d{0,14})\./.exec(name)?.[1];
    return n === undefined ? [] : [Number(n)];
  });
}

export function namesIn(folder: string): string[] {
  return isThere(folder) ? readdirSync(folder).sort() : [];
}
