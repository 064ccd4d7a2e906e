import { HomegroundError } from '../model/homeground-error.ts';
import { type Mistake, mistakeText } from './mistake.ts';
import type { Place } from './place.ts';

/** Rules that cannot be run, with everything that is wrong in them. */
export class BadRules extends HomegroundError {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    const each = new Map(mistakes.map((mistake) => [mistakeText(mistake), mistake]));
    const hints = new Set([...each.values()].map(({ hint }) => hint));
    super('bad-rule', [...each.keys()].join('\n'), [...hints].join('\n'));
    this.mistakes = [...each.values()];
  }
}

/** Refuses a rule: the message says where and what, the hint says what to write instead. */
export function refuse(place: Place, message: string, hint: string): never {
  throw new BadRules([{ place, message, hint }]);
}

/** What `read` gives, or all that is wrong in what it reads. */
export function attempt<Result>(read: () => Result): { readonly read: Result } | BadRules {
  try {
    return { read: read() };
  } catch (cause) {
    if (cause instanceof BadRules) return cause;
    throw cause;
  }
}

/** Reads every item, and refuses all that is wrong in any of them at once. */
export function each<Item, Result>(items: readonly Item[], read: (item: Item) => Result): Result[] {
  const attempts = items.map((item) => attempt(() => read(item)));
  const wrong = attempts.flatMap((one) => (one instanceof BadRules ? one.mistakes : []));
  if (wrong.length > 0) throw new BadRules(wrong);
  return attempts.flatMap((one) => (one instanceof BadRules ? [] : [one.read]));
}

/** Reads every part, so that a mistake in one does not hide those in the others. */
export function together<Parts extends Readonly<Record<string, unknown>>>(
  readers: {
    readonly [Key in keyof Parts]: () => Parts[Key];
  },
): Parts {
  const parts = each(Object.entries(readers), ([key, read]) => [key, read()] as const);
  return Object.fromEntries(parts) as Parts;
}
