import type { KeptExamination } from '../../case/kept-examination.ts';
import type { OpenCase } from '../../case/open-case.ts';
import type { People } from '../../context/people.ts';
import type { Act } from '../../model/act.ts';
import type { Finding } from '../../model/finding.ts';
import type { State } from '../../model/state.ts';
import { loadRules } from '../../rules/load-rules.ts';

/** How every row of presence is written; a text that says the same is only looked at for nothing. */
export const presenceMark = '"sort":"presence"';

/** How every act begins. */
export const actStart = '{"kind":"act",';

type Asking = {
  readonly examination: Pick<KeptExamination, 'acts'>;
  readonly findings: readonly Finding[];
  readonly people: People;
};

/**
 * The ids of the rows of presence that findings need: for each act of a rule that asks where somebody
 * was, the last row of each thing that tells of whoever did it, and no other.
 */
export async function neededPresence(
  open: Pick<OpenCase, 'observationLines'>,
  asking: Asking,
): Promise<ReadonlySet<string>> {
  const momentsOf = wantedMoments(asking);
  if (momentsOf.size === 0) return new Set();
  const rows = new Map<string, Row[]>();
  for await (const line of open.observationLines()) {
    if (!line.includes(presenceMark)) continue;
    const state = JSON.parse(line) as State;
    if (state.kind !== 'state' || state.sort !== 'presence') continue;
    if (!momentsOf.has(state.part) && !momentsOf.has(state.device)) continue;
    const own = rows.get(state.part) ?? [];
    rows.set(state.part, own);
    own.push({ id: state.id, device: state.device, utcMs: state.at.utcMs });
  }
  return new Set(
    [...rows].flatMap(([part, own]) => {
      const moments = [part, own[0]?.device ?? ''].flatMap((one) => momentsOf.get(one) ?? []);
      return lastBefore(moments, own);
    }),
  );
}

type Row = { readonly id: string; readonly device: string; readonly utcMs: number };

/** By what tells of somebody, a part or a device: when it matters where they were. */
function wantedMoments({ examination, findings, people }: Asking): Map<string, number[]> {
  const { rules } = loadRules();
  const asks = new Set(
    rules.filter(({ card }) => card.needs.includes('presence')).map(({ id }) => id),
  );
  const shown = new Set(
    findings.filter(({ rule }) => asks.has(rule)).flatMap(({ observations }) => observations),
  );
  const moments = new Map<string, number[]>();
  for (const { id, at, by } of examination.acts)
    if (shown.has(id))
      for (const tracker of trackersOf(by, people))
        moments.set(tracker, [...(moments.get(tracker) ?? []), at.utcMs]);
  return moments;
}

function trackersOf({ account, causedBy }: Act['by'], people: People): readonly string[] {
  const somebody = people.ofAccount(account ?? causedBy);
  return somebody === undefined ? [] : [...somebody.trackers.first, ...somebody.trackers.others];
}

/** The last row at or before each moment. */
function lastBefore(moments: readonly number[], rows: readonly Row[]): string[] {
  const inOrder = [...rows].sort((a, b) => a.utcMs - b.utcMs);
  const found: string[] = [];
  let next = 0;
  for (const atMs of [...moments].sort((a, b) => a - b)) {
    while ((inOrder[next]?.utcMs ?? Infinity) <= atMs) next += 1;
    const last = inOrder[next - 1];
    if (last !== undefined) found.push(last.id);
  }
  return found;
}
