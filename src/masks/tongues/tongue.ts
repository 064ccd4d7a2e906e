/**
 * How one language tells a secret. Words stand one behind the other with gaps between them; within
 * one, `_` is a gap or a hyphen and `*` at an end stands for letters.
 */
export type Tongue = {
  /** Behind these any word may be the secret. */
  readonly passwords: string;
  /** Behind these only what has digits or odd signs in it. */
  readonly codes?: string;
  /** Metal ones as well: only what can be no number of a thing. */
  readonly keys?: string;
  /** What stands between the word and the secret: `is`, `has become`. */
  readonly is?: string;
  /** The same, where somebody changed it: `changed to`. */
  readonly to?: string;
  readonly change?: string;
  readonly from?: string;
  /** What stands behind the secret where the verb comes last. */
  readonly closes?: string;
  /** What may stand before the secret, or between it and the word: `now`, `the new`. */
  readonly skip?: string;
  /** Where another thought begins. */
  readonly stop?: string;
  /** What is said of passwords, and is none. */
  readonly said: string;
};
