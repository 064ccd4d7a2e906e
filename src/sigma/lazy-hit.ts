import { type Group, groupOf } from './group-key.ts';
import type { GroupReader } from './group-reader.ts';
import type { Hit } from './operator.ts';
import type { SigmaEvent } from './sigma-event.ts';
import type { SigmaValue } from './sigma-record.ts';

type Parts = {
  readonly group: GroupReader;
  readonly value: GroupReader;
  readonly event: SigmaEvent;
  readonly steps: readonly number[];
};

/** A hit that puts its group into words only when asked: of a thousand hits, a few are. */
export class LazyHit implements Hit {
  readonly key: string;
  readonly event: SigmaEvent;
  readonly steps: readonly number[];
  readonly values: readonly SigmaValue[];
  readonly value: string;
  private readonly names: readonly string[];
  private readonly groupValues: readonly SigmaValue[];

  constructor(names: readonly string[], { group, value, event, steps }: Parts) {
    this.key = group.key;
    this.event = event;
    this.steps = steps;
    this.values = value.values;
    this.value = value.key;
    this.names = names;
    this.groupValues = group.values;
  }

  get group(): Group {
    return groupOf(this.names, this.groupValues);
  }
}
