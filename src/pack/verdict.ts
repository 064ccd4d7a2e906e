/** One thing that was checked about a pack: what, whether it holds, and where not. */
export type Check = {
  readonly id:
    | 'container'
    | 'manifest'
    | 'tree'
    | 'checkpoint'
    | 'signature'
    | 'log'
    | 'exhibits'
    | 'versions'
    | 'time-stamp'
    | 'readers'
    | 'rules';
  readonly answer: 'holds' | 'does-not-hold' | 'not-checked';
  /** A code for why (`guidance` has the words), and the exact places; empty where it holds. */
  readonly faults: readonly { readonly why: string; readonly where: string }[];
};

/** What `verify` found; a pack is intact only where every check that could be made holds. */
export type Verdict = {
  readonly isIntact: boolean;
  readonly checks: readonly Check[];
  readonly about: {
    readonly madeMs: number;
    readonly programVersion: string;
    readonly publicKey: string;
    readonly forWhom: string | null;
    readonly exhibits: number;
  } | null;
};
