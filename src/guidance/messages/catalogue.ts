import { door } from './en/door.ts';
import { errors } from './en/errors.ts';
import { frame } from './en/frame.ts';
import { shared } from './en/shared.ts';
import { start } from './en/start.ts';

/**
 * All words of the pages and the report, in English, as ICU messages. One file under `en/` for each
 * place that speaks; a key begins with the name of its place. `catalogue.test.ts` reads them all.
 */
export const catalogue = { ...door, ...errors, ...frame, ...shared, ...start } as const;

export type MessageKey = keyof typeof catalogue;
