import type { KeptExamination } from '../../case/kept-examination.ts';
import type { CaseAbout } from '../../case/open-case.ts';
import type { Locale } from '../../guidance/messages/locales.ts';
import type { DiaryEntry } from '../../model/diary-entry.ts';
import type { Household } from '../../model/household.ts';
import type { LogEntry } from '../../model/log-entry.ts';
import type { Manifest } from '../../readers/reader.ts';
import type { Rule } from '../../rules/load-rules.ts';
import type { Disclosure, RedactedLogEntry } from '../disclosure/disclosure.ts';
import type { Exhibit } from '../exhibit.ts';
import type { PackOptions } from '../pack-options.ts';

/** What the report is made of. What comes from the case is as the case has it; disclosure redacts. */
export type ReportSource = {
  readonly about: Pick<CaseAbout, 'id' | 'publicKey'>;
  /** Undefined where the records were never examined. */
  readonly examination: KeptExamination | undefined;
  readonly household: Household | undefined;
  readonly diary: readonly DiaryEntry[];
  readonly log: readonly (LogEntry | RedactedLogEntry)[];
  readonly exhibits: readonly Exhibit[];
  readonly rules: readonly Rule[];
  readonly readers: readonly Manifest[];
  readonly disclosure: Disclosure;
  readonly options: PackOptions;
  readonly locale?: Locale;
};
