import type { Database } from '@signalapp/sqlcipher';
import type { HomegroundError } from '../model/homeground-error.ts';
import { caseDamaged } from './case-errors.ts';
import type { PagesCheck } from './open-case.ts';

/**
 * SQLCipher gives a page whose HMAC does not hold as zeros, and refuses only what is asked after it.
 * Text or bytes that lie behind the first page of a row would be wrong without a word.
 */
export function checkPages(database: Database): void {
  if (!arePagesWhole(database)) throw damagedPage();
}

export function arePagesWhole(database: Database): boolean {
  return Number(database.prepare('PRAGMA cipher_status', { pluck: true }).get()) === 1;
}

export function damagedPage(): HomegroundError {
  return caseDamaged('a page of case.db is not as it was written');
}

/** Goes over the whole file; what is left in the log beside it has to be moved there first. */
export function checkWholeFile(database: Database): PagesCheck {
  const pages = Number(database.pragma('page_count', { simple: true }));
  const damagedPages = columnOf(database, 'cipher_integrity_check').map(numberAtEnd);
  if (damagedPages.length > 0) return { pages, damagedPages, otherFaults: [] };
  const faults = columnOf(database, 'integrity_check(20)').filter((text) => text !== 'ok');
  return { pages, damagedPages, otherFaults: faults };
}

function columnOf(database: Database, pragma: string): string[] {
  return database.pragma(pragma).flatMap((row) => Object.values(row).map(String));
}

/** `HMAC verification failed for page 7`; what names no page is about the end of the file. */
function numberAtEnd(text: string): number {
  return Number(/page (\d+)/.exec(text)?.[1] ?? 0);
}
