import { z } from 'zod';
import { canonicalJson } from '../../case/canonical-json.ts';
import { Grade } from '../../model/act.ts';
import { DiaryEntry } from '../../model/diary-entry.ts';
import { Answer, Finding } from '../../model/finding.ts';
import { LogEntry } from '../../model/log-entry.ts';
import { Observation } from '../../model/observation.ts';
import { Unread } from '../../model/unread.ts';
import { Exhibit } from '../exhibit.ts';
import { packLimits } from '../limits.ts';
import { type OriginalNames, originalNamesIn } from '../original-names.ts';
import { paths } from '../pack-paths.ts';
import type { PackReader } from '../pack-reader.ts';
import { Selection } from '../selection.ts';
import { lineName } from '../tree/leaf.ts';
import type { FaultList } from './fault-list.ts';
import { jsonIn, textIn } from './parse-json.ts';

const count = z.number().int().nonnegative();
const Coverage = z.strictObject({ coverage: z.array(Observation), unread: z.array(Unread) });
const Examination = z.strictObject({
  madeMs: z.number().int(),
  programVersion: z.string(),
  rulesHash: z.string(),
  records: z.array(
    z.strictObject({
      path: z.string(),
      sha256: z.string().nullable(),
      bytes: count.nullable(),
      reader: z.string(),
    }),
  ),
  leftOut: z.array(z.strictObject({ why: z.string(), rule: z.string(), count })),
  counts: z.strictObject({ acts: count, states: count, byAttribution: z.record(Grade, count) }),
  nowMs: z.number(),
  timeZone: z.string(),
});
const RedactedEntry = z.object({
  n: z.number(),
  previous: z.string(),
  hash: z.string(),
  redacted: z.literal(true),
});
const LogLine = z.union([z.object(LogEntry.shape), RedactedEntry]);

/** What a pack says, but for its observations and what is made of the rest. */
export type PackStated = {
  readonly exhibits: readonly Exhibit[];
  readonly findings: readonly Finding[];
  readonly answers: readonly Answer[];
  readonly coverage: z.infer<typeof Coverage>;
  readonly examination: z.infer<typeof Examination>;
  readonly selection: Selection;
  /** What records are called, where their exhibits do not say it. */
  readonly names: OriginalNames;
  readonly householdText: string | undefined;
  readonly diary: readonly DiaryEntry[];
  readonly log: readonly z.infer<typeof LogLine>[];
};

/**
 * Undefined where a part of it is not there or says what this program would not; `faults` is told
 * where, and of what is only written in another way.
 */
export async function readStated(
  pack: PackReader,
  faults: FaultList,
): Promise<PackStated | undefined> {
  const text = async (path: string): Promise<string | undefined> => {
    if (!pack.has(path)) return undefined;
    const { from, until } = pack.span(path);
    return until - from > packLimits.listBytes ? undefined : textIn(await pack.bytes(path));
  };
  const json = async <Value>(
    path: string,
    schema: z.ZodType<Value>,
  ): Promise<Value | undefined> => {
    const found = await text(path);
    const value = jsonIn(found);
    const { data } = schema.safeParse(value);
    if (data === undefined || `${JSON.stringify(value, null, 2)}\n` !== found)
      faults.add(found === undefined ? 'missing' : 'not-as-written', path);
    return data;
  };
  const lines = async <Value>(
    path: string,
    schema: z.ZodType<Value>,
  ): Promise<Value[] | undefined> => {
    const found = await text(path);
    if (found === undefined) faults.add('missing', path);
    const all = (found?.split('\n') ?? []).slice(0, -1).map((line, index) => {
      const value = jsonIn(line);
      const { data } = schema.safeParse(value);
      const isAsWritten =
        data !== undefined && (path === paths.exhibits || canonicalJson(value) === line);
      if (!isAsWritten) faults.add('not-as-written', lineName(path, index + 1));
      return data;
    });
    const understood = all.filter((one) => one !== undefined);
    return found !== undefined && understood.length === all.length ? understood : undefined;
  };
  const exhibits = await lines(paths.exhibits, Exhibit);
  const findings = await lines(paths.findings, Finding);
  const diary = await lines(paths.diary, DiaryEntry);
  const log = await lines(paths.log, LogLine);
  const answers = await json(paths.answers, z.array(Answer));
  const coverage = await json(paths.coverage, Coverage);
  const examination = await json(paths.examination, Examination);
  const selection = await json(paths.selection, Selection);
  if (!pack.has(paths.observations)) faults.add('missing', paths.observations);
  if (!exhibits || !findings || !diary || !log) return undefined;
  if (!answers || !coverage || !examination || !selection) return undefined;
  if (!pack.has(paths.observations)) return undefined;
  const householdText = await text(paths.household);
  return {
    exhibits,
    findings,
    diary,
    log,
    answers,
    coverage,
    examination,
    selection,
    names: originalNamesIn(await text(paths.originalNames)) ?? new Map(),
    householdText,
  };
}
