import type { OpenCase } from '../../case/open-case.ts';
import type { Act } from '../../model/act.ts';
import { SetOffByPresence, type SettingOff } from '../disclosure/set-off-by-presence.ts';

const pageRows = 2_000;

/** All acts of a case, each once, in the order of time. */
export function* actsInOrder(open: Pick<OpenCase, 'timeline'>): Generator<Act> {
  const timeline = open.timeline();
  for (let after = -1; ; ) {
    const rows = timeline.page({ filter: {}, limit: pageRows, ...(after < 0 ? {} : { after }) });
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.n;
    for (const { act } of rows) yield act;
  }
}

/** The ids of those that somebody else's coming or going set off. */
export function actsSetOff(
  open: Pick<OpenCase, 'timeline'>,
  settingOff: SettingOff,
): ReadonlySet<string> {
  const setOff = new SetOffByPresence(settingOff);
  for (const act of actsInOrder(open)) setOff.take(act);
  return setOff.ids;
}
