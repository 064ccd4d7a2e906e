import { z } from 'zod';
import type { CaseDatabase } from './case-database.ts';
import type { CaseFiles } from './case-files.ts';
import type { CaseLog } from './case-log.ts';
import {
  type CaseKeys,
  hashOfKeyFile,
  type Lock,
  putKeyFile,
  readKeyFile,
  type SealedKeys,
  sealKeys,
  tidyKeyFiles,
} from './key-file.ts';
import { forgetMeta, keepIntent, metaText } from './meta.ts';

/** A case of which the key file is in force, and its log. */
export type KeyDesk = {
  readonly files: CaseFiles;
  readonly database: CaseDatabase;
  readonly log: CaseLog;
};

const Intent = z.strictObject({ keyHash: z.string(), begunMs: z.number() });

/** Whether the line in the log is written; where it is not, the next opening writes it. */
export type PassphraseChange = { readonly isLogged: boolean };

/**
 * Locks the keys anew. Throws `wrong-passphrase` where `old` is not the one in force, and what the
 * disk says; then `old` stays the one. Once the new key file is in place there is no way back: what
 * fails after that is made good when the case is opened next.
 */
export async function changePassphrase(
  desk: KeyDesk & { readonly keys: CaseKeys; readonly now: () => number },
  old: string,
  next: Lock,
): Promise<PassphraseChange> {
  settlePassphraseChange(desk);
  await readKeyFile(desk.files, old);
  const sealed = await sealKeys(desk.keys, next);
  const intent: z.infer<typeof Intent> = { keyHash: sealed.hash, begunMs: desk.now() };
  keepIntent(desk.database, 'passphrase_intent', intent);
  putOrUndo(desk, sealed);
  return { isLogged: isDone(() => settlePassphraseChange(desk)) };
}

/** Throws only where the old key file is the one that lies there. */
function putOrUndo(desk: KeyDesk, sealed: SealedKeys): void {
  try {
    putKeyFile(desk.files, sealed);
  } catch (cause) {
    if (hashOfKeyFile(desk.files) === sealed.hash) return;
    isDone(() => settlePassphraseChange(desk));
    throw cause;
  }
}

/**
 * Finishes or undoes a change of the passphrase that was begun: by which key file is in force, the
 * log gets its line or does not.
 */
export function settlePassphraseChange({ files, database, log }: KeyDesk): void {
  const text = metaText(database, 'passphrase_intent');
  if (text !== undefined) {
    const { keyHash, begunMs } = Intent.parse(JSON.parse(text));
    database.write(() => {
      if (hashOfKeyFile(files) === keyHash) log.append('change-passphrase', { begunMs });
      forgetMeta(database, 'passphrase_intent');
    });
  }
  // A list with a hash too many opens the case as well, and goes the next time.
  isDone(() => tidyKeyFiles(files));
}

function isDone(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
