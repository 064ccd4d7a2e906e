import type { PackInfo } from '../bag-info.ts';
import { paths } from '../pack-paths.ts';
import type { Check, Fault } from '../verdict.ts';
import { notChecked } from './fault-list.ts';

/** The program that checks; it has rules where it can read the records again. */
export type Program = { readonly version: string; readonly rulesHash?: string };

/** Whether this program knows the form; and whether it reads records with the same rules. */
export function checkVersions(info: PackInfo | 'newer' | undefined, program: Program): Check {
  if (info === 'newer')
    return {
      id: 'versions',
      answer: 'does-not-hold',
      faults: [{ why: 'newer-format', where: paths.info }],
    };
  if (info === undefined) return notChecked('versions', 'depends-on-others');
  const faults: Fault[] = [];
  if (program.version !== info.programVersion)
    faults.push({ why: 'other-program-version', where: info.programVersion });
  if (program.rulesHash !== undefined && program.rulesHash !== info.rulesHash)
    faults.push({ why: 'other-rules', where: info.rulesHash });
  return { id: 'versions', answer: 'holds', faults };
}
