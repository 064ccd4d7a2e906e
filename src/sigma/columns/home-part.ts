import type { Firing } from '../firing.ts';
import type { Columns } from './columns.ts';
import type { CorrelationPart, Member } from './correlation-parts.ts';
import { EnoughHits } from './enough-hits.ts';
import type { GroupNumbers } from './group-numbers.ts';
import { HomeEnds } from './home-ends.ts';
import { PartRun } from './part-run.ts';
import { StepHits } from './step-hits.ts';

type Shared = { readonly groups: GroupNumbers; readonly fire: (firing: Firing) => void };

/** What one member takes of the current block. */
type Intake = {
  readonly member: Member;
  readonly enough: EnoughHits;
  readonly hits: StepHits;
  next: number;
};

/** Correlations whose groups lie in one home: run home by home, with nothing kept between. */
export class HomePart {
  private readonly intakes: readonly Intake[];
  private readonly run: PartRun;
  private readonly homes: HomeEnds;
  private homeEnd = 0;

  constructor(part: CorrelationPart, columns: Columns, { groups, fire }: Shared) {
    this.run = new PartRun(part, columns, fire);
    this.homes = new HomeEnds(columns);
    this.intakes = part.members.map((member) => ({
      member,
      enough: new EnoughHits(member.compiled, columns, groups),
      hits: new StepHits(),
      next: 0,
    }));
  }

  /** Works off what the detections found in this block of whole homes. */
  takeBlock(): void {
    for (const intake of this.intakes) {
      intake.next = 0;
      intake.hits.merge(intake.member.sources);
      intake.enough.keep(intake.hits);
    }
    for (let first = this.earliest(); first; first = this.earliest()) {
      const { hits, next, member } = first;
      const row = hits.rows[next] ?? 0;
      if (row >= this.homeEnd) {
        this.run.finish();
        this.homeEnd = this.homes.endOf(row);
      }
      this.run.feed(row, member.at, hits.steps[next] ?? 0);
      first.next += 1;
    }
  }

  finish(): void {
    this.run.finish();
  }

  private earliest(): Intake | undefined {
    let best: Intake | undefined;
    let bestRow = Number.POSITIVE_INFINITY;
    for (const intake of this.intakes) {
      const { hits, next } = intake;
      if (next >= hits.count || (hits.rows[next] ?? 0) >= bestRow) continue;
      bestRow = hits.rows[next] ?? 0;
      best = intake;
    }
    return best;
  }
}
