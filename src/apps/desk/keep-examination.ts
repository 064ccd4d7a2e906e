import type { ExaminationWriter, KeptExamination } from '../../case/kept-examination.ts';
import type { Grade } from '../../model/act.ts';
import type { TimelineRow } from '../../model/timeline.ts';
import type { Examined } from '../../pipeline.ts';
import { hashRules } from '../../rules/hash-rules.ts';

type Made = { readonly programVersion: string; readonly madeMs: number };

/** Hands an examination to the case that keeps it; acknowledged when it returns. */
export function keepExamination(
  examined: Examined,
  writer: ExaminationWriter,
  made: Made,
): KeptExamination {
  examined.acts.forEach((_, n) => {
    writer.addRow(timelineRow(examined, n));
  });
  const kept = keptOf(examined, made);
  writer.finish(kept);
  return kept;
}

function timelineRow({ acts, placed, home }: Examined, n: number): TimelineRow {
  const act = acts[n];
  if (act === undefined) throw new Error(`there is no act ${n}`);
  const { date, hour, isNight } = home.clock(act.at.utcMs);
  const fields = placed.get(act.id)?.fields ?? {};
  return {
    n,
    act,
    person: textOrNull(fields['actor.person']),
    relation: textOrNull(fields['actor.relation']),
    day: date,
    hour,
    isNight,
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** What a case keeps of an examination. */
export function keptOf(examined: Examined, { programVersion, madeMs }: Made): KeptExamination {
  const { records, unread, standing, findings, answers, leftOut, acts, placed, said } = examined;
  const shown = new Set(findings.flatMap(({ observations }) => observations));
  return {
    madeMs,
    programVersion,
    rulesHash: hashRules(examined.catalogue),
    records: records.map(({ path, sha256, bytes, reader }) => ({ path, sha256, bytes, reader })),
    unread,
    standing,
    findings,
    answers,
    leftOut,
    counts: {
      acts: acts.length,
      states: examined.stateCount,
      byAttribution: countGrades(examined),
    },
    nowMs: examined.nowMs,
    timeZone: examined.timeZone.name,
    placed: [...shown].flatMap((id) => placed.get(id) ?? []),
    acts: acts.filter(({ id }) => shown.has(id)),
    said,
  };
}

function countGrades({ acts }: Examined): Record<Grade, number> {
  const counts = { confirmed: 0, window: 0, automation: 0, unknown: 0 };
  for (const { by } of acts) counts[by.grade] += 1;
  return counts;
}
