import type { PlacedRecord } from '../context/placed-record.ts';
import type { Act, Grade } from '../model/act.ts';
import type { Answer, Finding } from '../model/finding.ts';
import type { Observation, Reading } from '../model/observation.ts';
import type { Said } from '../model/said.ts';
import type { TimelineRow } from '../model/timeline.ts';
import type { Unread } from '../model/unread.ts';

/** What a case keeps of an examination, beside its timeline. */
export type KeptExamination = {
  readonly madeMs: number;
  readonly programVersion: string;
  /** SHA-256 (hex) over all rules that were run. */
  readonly rulesHash: string;
  readonly records: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly reader: string;
  }[];
  readonly unread: readonly Unread[];
  /** Everything but acts and states, of every snapshot, and the acts on accounts. */
  readonly standing: readonly Observation[];
  readonly findings: readonly Finding[];
  readonly answers: readonly Answer[];
  readonly leftOut: readonly {
    readonly why: string;
    readonly rule: string;
    readonly count: number;
  }[];
  readonly counts: {
    readonly acts: number;
    readonly states: number;
    readonly byAttribution: Readonly<Record<Grade, number>>;
  };
  /** The moment at which standing things are looked at. */
  readonly nowMs: number;
  readonly timeZone: string;
  /** The records behind findings, as the rules saw them. */
  readonly placed: readonly PlacedRecord[];
  /** The acts behind findings. */
  readonly acts: readonly Act[];
  /** How it shows what somebody typed; none where an earlier version kept it. */
  readonly said?: Said;
};

/** Takes an examination in as it is made; nothing of it counts before `finish`. */
export type ExaminationWriter = {
  /** Every reading as it comes, in the order of reading. */
  addReading(reading: Reading): void;
  /** Acts in the order of time; `n` from 0 without holes. */
  addRow(row: TimelineRow): void;
  /** Acknowledged when it returns: on the disk, and in the log. */
  finish(kept: KeptExamination): void;
  /** Leaves everything as it was. */
  giveUp(): void;
};
