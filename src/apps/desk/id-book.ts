import { digitsOf, inFormOf } from '../../pack/disclosure/drawn-ids.ts';
import { isShownAs } from '../../pack/disclosure/is-shown-as.ts';

/**
 * Which id of a pack stands for which id of its records. What is learnt in one place has to hold in
 * all others: each id has exactly one that stands for it, and that stands for no other.
 */
export type IdBook = {
  /** Whether a value may be what a pack shows; where it is, what that tells of its ids is kept. */
  isShownAs(shown: unknown, actual: unknown): boolean;
};

export function idBook(): IdBook {
  const known = pairs();
  return {
    isShownAs(shown, actual) {
      const learnt = pairs();
      const isLike = isShownAs(shown, actual, (one, other) => {
        // What stands for itself tells of no other: names of files are what they are in the pack.
        if (one === other) return true;
        const [digits, behind] = [digitsOf(one), digitsOf(other)];
        if (inFormOf(other, digits) !== one) return false;
        const kept = known.answer(digits, behind) ?? learnt.answer(digits, behind);
        if (kept === undefined) learnt.add(digits, behind);
        return kept ?? true;
      });
      if (isLike) for (const [one, other] of learnt.all) known.add(one, other);
      return isLike;
    },
  };
}

function pairs() {
  const behind = new Map<string, string>();
  const shownFor = new Map<string, string>();
  return {
    all: behind,
    add(shown: string, actual: string): void {
      behind.set(shown, actual);
      shownFor.set(actual, shown);
    },
    /** Undefined where nothing is known of either. */
    answer(shown: string, actual: string): boolean | undefined {
      const [one, other] = [behind.get(shown), shownFor.get(actual)];
      return one === undefined && other === undefined
        ? undefined
        : one === actual && other === shown;
    },
  };
}
