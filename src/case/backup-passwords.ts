import { z } from 'zod';
import type { CaseDatabase } from './case-database.ts';
import { caseDamaged } from './case-errors.ts';
import { forgetMeta, keepMeta, metaText } from './meta.ts';

const Kept = z.array(z.string());

/** The passwords of backups that are kept in a case; older versions kept one. */
export function backupPasswords(database: CaseDatabase): readonly string[] {
  const one = metaText(database, 'backup_password');
  return [...(one === undefined ? [] : [one]), ...severalOf(database)];
}

/** Keeps more of them beside those that are there. */
export function keepBackupPasswords(database: CaseDatabase, passwords: readonly string[]): void {
  const all = [...new Set([...backupPasswords(database), ...passwords])];
  database.write(() => {
    keepMeta(database, 'backup_passwords', JSON.stringify(all));
    forgetMeta(database, 'backup_password');
  });
}

function severalOf(database: CaseDatabase): readonly string[] {
  const text = metaText(database, 'backup_passwords');
  if (text === undefined) return [];
  try {
    return Kept.parse(JSON.parse(text));
  } catch {
    throw caseDamaged('the passwords of backups cannot be read');
  }
}
