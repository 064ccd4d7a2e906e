/** Why something does not hold, or was not checked; `guidance` has the words. */
export type FaultCode =
  // container
  | 'no-end'
  | 'directory-damaged'
  | 'too-many-members'
  | 'too-large'
  | 'not-stored'
  | 'unsafe-name'
  | 'same-name-twice'
  | 'not-contiguous'
  | 'header-differs'
  | 'end-differs'
  | 'checksum-differs'
  | 'out-of-order'
  | 'unknown-member'
  | 'line-too-long'
  | 'too-many-lines'
  | 'container-unreadable'
  // manifest
  | 'missing'
  | 'changed'
  | 'not-listed'
  | 'not-as-written'
  // tree, checkpoint, signature
  | 'leaf-differs'
  | 'leaf-missing'
  | 'leaf-added'
  | 'root-differs'
  | 'size-differs'
  | 'other-origin'
  | 'no-inclusion'
  | 'other-key'
  | 'bad-signature'
  // log, exhibits, contents
  | 'entry-differs'
  | 'entry-missing'
  | 'entry-out-of-order'
  | 'log-names-others'
  | 'other-log-key'
  | 'content-differs'
  | 'content-missing'
  | 'content-not-logged'
  | 'commitment-missing'
  | 'commitment-differs'
  | 'covered-differs'
  | 'not-compared'
  | 'original-differs'
  | 'hash-alone'
  | 'not-in-this-part'
  // versions, time stamp
  | 'newer-format'
  | 'other-program-version'
  | 'other-rules'
  | 'none-there'
  | 'stamps-other'
  | 'stamp-unreadable'
  | 'stamp-refused'
  | 'stamp-bad-signature'
  | 'stamp-wrong-purpose'
  | 'stamp-not-trusted'
  | 'stamp-weak-hash'
  | 'trust-not-given'
  // made of the rest
  | 'made-differs'
  | 'made-by-other-version'
  | 'count-differs'
  | 'older-form'
  // reading again
  | 'not-asked'
  | 'not-in-browser'
  | 'depends-on-others'
  | 'kept-back'
  | 'compared-in-part'
  | 'password-needed'
  | 'wrong-password'
  | 'household-redacted'
  | 'names-redacted'
  | 'observation-differs'
  | 'observation-missing'
  | 'observation-added'
  | 'unread-differs'
  | 'finding-differs'
  | 'finding-missing'
  | 'finding-added'
  | 'answers-differ'
  | 'originals-unreadable'
  // any; `where` is how many
  | 'and-more';

export type Fault = {
  readonly why: FaultCode;
  /** The exact place: a file of the pack, a line of one, an observation. */
  readonly where: string;
};

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
    | 'contents'
    | 'exports'
    | 'counts'
    | 'report'
    | 'versions'
    | 'time-stamp'
    | 'readers'
    | 'rules';
  readonly answer: 'holds' | 'does-not-hold' | 'not-checked';
  /** Why, and the exact places; where it holds, what remains to be known about it. */
  readonly faults: readonly Fault[];
};

export type PackAbout = {
  readonly madeMs: number;
  readonly programVersion: string;
  /** Of the rules that were run, hex. */
  readonly rulesHash: string;
  readonly publicKey: string;
  /** Root of the tree, hex. */
  readonly root: string;
  readonly forWhom: string | null;
  readonly exhibits: number;
  /** The one exhibit of a pack that hands over no more. */
  readonly onlyExhibit: number | null;
  /** When the pack was there, by a time stamp that leads to a certificate of the reader's; nothing in it may fail. */
  readonly stampedMs: number | null;
};

/**
 * `holds`: it fits together and is signed with the key that the reader got by another way.
 * `fits-together`: so far as it was checked; who made it was not, and anybody can make a key.
 */
export type Headline = 'holds' | 'fits-together' | 'does-not-hold';

/** What `verify` found. */
export type Verdict = {
  readonly headline: Headline;
  readonly checks: readonly Check[];
  readonly about: PackAbout | null;
};
