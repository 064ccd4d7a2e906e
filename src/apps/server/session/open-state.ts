import type { AuthorityAnswer } from '../../../model/authority.ts';
import type { CaseView } from './case-view.ts';
import type { PassphraseCheck } from './passphrase-check.ts';

export type Named = {
  readonly folder: string;
  readonly passphrase: string;
  /** Left out: as it was when the case was made. */
  readonly who?: string | undefined;
  /** By what right the records are held, where the page asked for it. */
  readonly authority?: AuthorityAnswer | undefined;
};
/** Something that is open. */
export type Opened = {
  readonly stage: 'open';
  readonly keeps: 'case' | 'nothing' | 'tour';
  readonly who: string | undefined;
  readonly view: CaseView;
  /** Undefined where nobody has the passphrase: what keeps nothing. */
  readonly check: PassphraseCheck | undefined;
  /** Takes away what keeps nothing. */
  wipe(): void;
};
/** What the workbench has before it. */
export type OpenState =
  | Opened
  | { readonly stage: 'locked'; readonly folder: string; readonly who: string | undefined }
  | { readonly stage: 'nothing-open' };
