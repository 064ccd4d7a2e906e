import { z } from 'zod';

/** By what right somebody can say that they hold the records of a home; nothing checks it. */
export const authorities = ['own', 'helping', 'order'] as const;

export type Authority = (typeof authorities)[number];

/** As it stands in a log: `own-or-helping` is what the one tick of earlier pages said. */
export const KeptAuthority = z.enum([...authorities, 'own-or-helping']);
export type KeptAuthority = z.infer<typeof KeptAuthority>;

/** Stands in the log where somebody was asked, and gave no answer. */
export const notStated = 'not-stated';

/** What somebody who is asked can answer. */
export const AuthorityAnswer = z.enum([...authorities, notStated]);
export type AuthorityAnswer = z.infer<typeof AuthorityAnswer>;
