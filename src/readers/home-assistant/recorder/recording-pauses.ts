import type { Act } from '../../../model/act.ts';
import type { Moment } from '../../../model/moment.ts';
import type { Run } from './runs.ts';

/** A time in which recording was switched off by a command; the command is the only sign of it. */
export type Pause = {
  readonly from: Moment;
  readonly until: Moment | undefined;
  readonly at: string;
};

type FirstRowFrom = (utcMs: number) => Moment | undefined;

const mostPauses = 1000;

/** Rows that were under way when recording stopped may still be written. */
const settlingMs = 100;

/**
 * Pairs the commands that stop and resume recording. A new start of Home Assistant resumes it too.
 * The command to resume is often not written itself: it comes while nothing is. Then the next row,
 * whatever it tells, shows that recording went on.
 */
export class RecordingPauses {
  readonly #pauses: Pause[] = [];
  #open: Act | undefined;

  take(act: Act): void {
    const isStop = act.action === 'stop-recording';
    if (!isStop && act.action !== 'resume-recording') return;
    if (this.#open !== undefined) this.#close(this.#open, isStop ? undefined : act.at);
    this.#open = isStop ? act : undefined;
  }

  pauses(runs: readonly Run[], firstRowFrom: FirstRowFrom): readonly Pause[] {
    if (this.#open !== undefined) this.#close(this.#open, undefined);
    this.#open = undefined;
    return this.#pauses.map((pause) => {
      const until = pause.until ?? firstRowFrom(pause.from.utcMs + settlingMs);
      return { ...pause, until: endOf({ ...pause, until }, runs) };
    });
  }

  #close({ at, source }: Act, until: Moment | undefined): void {
    if (this.#pauses.length < mostPauses) this.#pauses.push({ from: at, until, at: source.at });
  }
}

const endOf = ({ from, until }: Pause, runs: readonly Run[]): Moment | undefined => {
  const start = runs.find((run) => run.start.utcMs > from.utcMs)?.start;
  if (start === undefined || until === undefined) return until ?? start;
  return start.utcMs < until.utcMs ? start : until;
};
