import { type Role, rolesOf } from './chain-roles.ts';
import type { CompiledCorrelation } from './compile.ts';
import type { ParsedCorrelation } from './parsed-rule.ts';
import type { Outlet } from './sigma-event.ts';

/** What a sequence asks, and where its answers go: the same for every home. */
export class ChainPlan {
  readonly rule: ParsedCorrelation;
  readonly fires: boolean;
  readonly feedsOthers: boolean;
  readonly outlet: Outlet;
  readonly roles: readonly Role[];
  readonly steps: number;
  readonly waitsAfter: boolean;

  constructor({ rule, fires, feeds }: CompiledCorrelation, outlet: Outlet) {
    this.rule = rule;
    this.fires = fires;
    this.feedsOthers = feeds.length > 0;
    this.outlet = outlet;
    this.roles = rolesOf(rule);
    this.steps = this.roles.filter(({ isStep }) => isStep).length;
    this.waitsAfter = this.roles.some(({ isStep, place }) => !isStep && place === this.steps);
  }
}
