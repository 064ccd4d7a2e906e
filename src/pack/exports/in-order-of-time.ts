import type { Act } from '../../model/act.ts';

/** Of acts that come in the order of time: those of one moment by their ids, and each once. */
export async function* inOrderOfTime(acts: AsyncIterable<Act>): AsyncGenerator<Act> {
  let moment: Act[] = [];
  for await (const act of acts) {
    if (moment[0] !== undefined && moment[0].at.utcMs !== act.at.utcMs) {
      yield* byId(moment);
      moment = [];
    }
    moment.push(act);
  }
  yield* byId(moment);
}

/** Of several records that carry an act, the one that was read first counts. */
function byId(acts: readonly Act[]): Act[] {
  if (acts.length < 2) return [...acts];
  return acts
    .toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)))
    .filter(({ id }, at, sorted) => id !== sorted[at - 1]?.id);
}
