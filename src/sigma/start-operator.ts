import { AbsenceWindow } from './absence-window.ts';
import { BaselineCount } from './baseline.ts';
import { CountWindow } from './count-window.ts';
import { NewValues } from './new-value.ts';
import type { StartOperator } from './operator.ts';
import { OrderedChain } from './ordered-chain.ts';
import { stepsOf } from './presence.ts';
import { UndoneDeeds } from './undone.ts';

/** The operator for a correlation, empty or as it was when `saved`. */
export const startOperator: StartOperator = (compiled, outlet, saved) => {
  const { type, words } = compiled.rule;
  if (type === 'temporal_ordered') return new OrderedChain(compiled, outlet, saved);
  if (type === 'x_baseline') return new BaselineCount(compiled, outlet, saved);
  if (type === 'x_new_value') return new NewValues(compiled, outlet, saved);
  if (type === 'x_undone') return new UndoneDeeds(compiled, outlet, saved);
  return words && stepsOf(words, 'absent').length > 0
    ? new AbsenceWindow(compiled, outlet, saved)
    : new CountWindow(compiled, outlet, saved);
};
