import { readMe } from './en/read-me.ts';
import { report } from './en/report.ts';
import { shared } from './en/shared.ts';
import { verify } from './en/verify.ts';

/**
 * All words of the pages and the report, in English, as ICU messages. One file under `en/` for each
 * place that speaks; a key begins with the name of its place. `catalogue.test.ts` reads them all.
 */
export const catalogue = { ...readMe, ...report, ...shared, ...verify } as const;

export type MessageKey = keyof typeof catalogue;
