import type { Answer } from '../../model/finding.ts';
import type { MissingRecord } from '../../stories/missing-records.ts';

/** What came of one home: what was found, beside what was to be found. Plain data, for other processes. */
export type HomeResult = {
  readonly story: string;
  readonly isQuiet: boolean;
  readonly days: number;
  readonly missing: readonly MissingRecord[];
  readonly findings: readonly { readonly rule: string; readonly isExplained: boolean }[];
  readonly marks: readonly { readonly rule: string; readonly isFound: boolean }[];
  readonly answers: Readonly<Record<string, Answer['answer']>>;
};
