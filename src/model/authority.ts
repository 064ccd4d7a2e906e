import { z } from 'zod';

/** By what right somebody says that they hold the records of a home; nothing checks it. */
export const Authority = z.enum(['own', 'helping', 'order', 'own-or-helping']);
export type Authority = z.infer<typeof Authority>;

/** Stands in the log where somebody was asked, and gave no answer. */
export const notStated = 'not-stated';
