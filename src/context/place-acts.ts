import type { Act } from '../model/act.ts';
import { type Actor, actorOf } from './actor.ts';
import { createDaysAlike } from './days-alike.ts';
import type { Home } from './home.ts';
import { placeAct } from './place-act.ts';
import type { PlacedRecord } from './placed-record.ts';

/** Acts must come in the order of time, because each is told from those before it. */
export function* placeActs(home: Home, acts: Iterable<Act>): Generator<PlacedRecord> {
  const lastBy = new Map<string, string>();
  const daysAlike = createDaysAlike(home);
  for (const act of acts) {
    const placed = placeAct(home, act);
    const by = keyOf(actorOf(home, act), act);
    yield {
      ...placed,
      fields: {
        ...placed.fields,
        'act.follows_other': followsOther(lastBy, act, by),
        'act.days_alike': daysAlike(act, by),
      },
    };
    for (const device of act.devices) lastBy.set(device, by);
  }
}

const byHand = 'by hand';

/** Null for the first act on a device, and where neither of two acts tells who did it. */
function followsOther(lastBy: ReadonlyMap<string, string>, act: Act, by: string): boolean | null {
  const before = act.devices.map((device) => lastBy.get(device)).filter((key) => key !== undefined);
  const told = before.filter((key) => key !== byHand || by !== byHand);
  return told.length === 0 ? null : told.some((key) => key !== by);
}

/** One person's accounts are one; what nobody is recorded for is one too. */
function keyOf(actor: Actor, { by }: Act): string {
  return actor.somebody?.key ?? actor.account ?? by.automation ?? byHand;
}
