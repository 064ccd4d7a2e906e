import { AbsenceWindow } from './absence-window.ts';
import { BaselineCount } from './baseline.ts';
import { ChainPlan } from './chain-plan.ts';
import type { CompiledCorrelation } from './compile.ts';
import { CountPlan } from './count-plan.ts';
import { CountWindow } from './count-window.ts';
import { NewValues } from './new-value.ts';
import type { Operator } from './operator.ts';
import { OrderedChain } from './ordered-chain.ts';
import { stepsOf } from './presence.ts';
import type { Outlet } from './sigma-event.ts';
import { UndoneDeeds } from './undone.ts';

/** Makes an operator for one home, empty or as it was when `saved`. */
export type StartOperator = (saved?: unknown) => Operator;

/** The operators of a correlation. What all homes share of it is worked out here, once. */
export function operatorsOf(compiled: CompiledCorrelation, outlet: Outlet): StartOperator {
  const { type, words, timespanMs } = compiled.rule;
  if (type === 'x_baseline') return (saved) => new BaselineCount(compiled, outlet, saved);
  if (type === 'temporal_ordered') {
    const plan = new ChainPlan(compiled, outlet);
    return (saved) => new OrderedChain(plan, saved);
  }
  if (words && stepsOf(words, 'absent').length > 0) {
    const plan = new CountPlan(compiled, delayed(outlet, timespanMs));
    return (saved) => new AbsenceWindow(plan, saved);
  }
  const plan = new CountPlan(compiled, outlet);
  if (type === 'x_new_value') return (saved) => new NewValues(plan, saved);
  if (type === 'x_undone') return (saved) => new UndoneDeeds(plan, saved);
  return (saved) => new CountWindow(plan, saved);
}

/** What did not happen around an event is known one timespan later: only then is it handed on. */
function delayed({ fire, emit }: Outlet, byMs: number): Outlet {
  return { fire, emit: (event) => emit({ ...event, timeMs: event.timeMs + byMs }) };
}
