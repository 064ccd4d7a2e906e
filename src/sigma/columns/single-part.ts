import type { Firing } from '../firing.ts';
import type { Hit, Operator } from '../operator.ts';
import type { SigmaEvent } from '../sigma-event.ts';
import { operatorsOf } from '../start-operator.ts';
import type { Columns } from './columns.ts';
import type { Member } from './correlation-parts.ts';
import { EnoughHits } from './enough-hits.ts';
import type { GroupNumbers, GroupOfRow } from './group-numbers.ts';
import { GroupObjects } from './group-objects.ts';
import { HomeEnds } from './home-ends.ts';
import { StepHits } from './step-hits.ts';

type Shared = { readonly groups: GroupNumbers; readonly fire: (firing: Firing) => void };

const noFields = {};
const noValues: Hit['values'] = [];

/**
 * One windowed correlation of detections that no other is built on, home by home. Its operator is
 * given hits made straight from columns: of the fields of a row only the group is ever shown.
 */
export class SinglePart {
  private readonly columns: Columns;
  private readonly member: Member;
  private readonly hits = new StepHits();
  private readonly enough: EnoughHits;
  private readonly operator: Operator;
  private readonly groupObjects: GroupObjects;
  private readonly values: readonly GroupOfRow[];
  private readonly stepLists: readonly (readonly number[])[];
  private readonly homes: HomeEnds;
  private homeEnd = 0;

  constructor(member: Member, columns: Columns, { groups, fire }: Shared) {
    const { compiled } = member;
    const { rule } = compiled;
    this.columns = columns;
    this.member = member;
    this.enough = new EnoughHits(compiled, columns, groups);
    this.operator = operatorsOf(compiled, { fire, emit: () => {} })();
    this.groupObjects = new GroupObjects(rule, columns);
    const hasValues = rule.valueFields.length > 0;
    this.values = hasValues ? rule.rules.map((_, step) => groups.valueReaderOf(rule, step)) : [];
    this.stepLists = rule.rules.map((_, step) => [step]);
    this.homes = new HomeEnds(columns);
  }

  takeBlock(): void {
    const { hits } = this;
    hits.merge(this.member.sources);
    this.enough.keep(hits);
    for (let at = 0; at < hits.count; ) at = this.takeRow(at);
  }

  finish(): void {
    this.operator.advance(Number.POSITIVE_INFINITY);
    this.groupObjects.clear();
  }

  /** Feeds all hits of one row; gives the place after them. */
  private takeRow(at: number): number {
    const { rows, count } = this.hits;
    const row = rows[at] ?? 0;
    if (row >= this.homeEnd) {
      this.finish();
      this.homeEnd = this.homes.endOf(row);
    }
    const event = this.eventOf(row);
    this.operator.advance(event.timeMs);
    if (at + 1 >= count || rows[at + 1] !== row) {
      this.operator.hit(this.hitOf(at, event));
      return at + 1;
    }
    let end = at;
    while (end < count && rows[end] === row) end += 1;
    for (const hit of this.merged(at, end, event)) this.operator.hit(hit);
    return end;
  }

  /** Steps with the same group and value make one hit, so that an event is counted once. */
  private merged(from: number, to: number, event: SigmaEvent): Iterable<Hit> {
    const merged = new Map<string, Hit>();
    for (let at = from; at < to; at += 1) {
      const hit = this.hitOf(at, event);
      const name = `${hit.key}/${hit.value}`;
      const known = merged.get(name);
      merged.set(name, known ? { ...known, steps: [...known.steps, ...hit.steps] } : hit);
    }
    return merged.values();
  }

  private hitOf(at: number, event: SigmaEvent): Hit {
    const { rows, steps: stepOf, groups } = this.hits;
    const row = rows[at] ?? 0;
    const step = stepOf[at] ?? 0;
    const { key, group } = this.groupObjects.at(groups[at] ?? 0, row, step);
    const value = String(this.values[step]?.(row) ?? '');
    const steps = this.stepLists[step] ?? [];
    return { key, group, event, steps, values: noValues, value };
  }

  private eventOf(row: number): SigmaEvent {
    const timeMs = this.columns.timesMs[row] ?? 0;
    return { timeMs, fromMs: timeMs, records: [this.columns.idAt(row)], fields: noFields };
  }
}
