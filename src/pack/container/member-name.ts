import { packLimits } from '../limits.ts';
import { bagFolder, safeName } from '../pack-paths.ts';

const utf8 = new TextEncoder();

/** Whether a name stays in the pack's own folder on every system, and shows as what it is. */
export function isSafeName(name: string): boolean {
  if (!name.startsWith(bagFolder) || utf8.encode(name).length > packLimits.pathBytes) return false;
  return name.split('/').every((part) => safeName(part) === part);
}

/** Names that some system takes for the same are equal here. */
export const foldedName = (name: string): string =>
  name.normalize('NFKC').toLowerCase().toUpperCase().normalize('NFKC');
