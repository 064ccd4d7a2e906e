import { z } from 'zod';
import { DiaryEntry } from '../../model/diary-entry.ts';
import { Answer, Finding } from '../../model/finding.ts';
import { Unread } from '../../model/unread.ts';
import { Exhibit } from '../../pack/exhibit.ts';
import { packLimits } from '../../pack/limits.ts';
import { paths } from '../../pack/pack-paths.ts';
import type { PackReader } from '../../pack/read-pack-file.ts';
import { Selection } from '../../pack/selection.ts';
import { jsonIn, textIn } from '../../pack/verify/parse-json.ts';

const Coverage = z.object({ unread: z.array(Unread) });

/** What a pack says that can be worked out again from its originals. */
export type PackStated = {
  readonly exhibits: readonly Exhibit[];
  readonly findings: readonly Finding[];
  readonly answers: readonly Answer[];
  readonly unread: readonly Unread[];
  readonly selection: Selection;
  readonly householdText: string | undefined;
  readonly diary: readonly DiaryEntry[];
};

/** Undefined where a part of it is not in the form in which this program writes it. */
export async function readStated(pack: PackReader): Promise<PackStated | undefined> {
  const text = async (path: string): Promise<string | undefined> => {
    if (!pack.has(path)) return undefined;
    const { from, until } = pack.span(path);
    return until - from > packLimits.listBytes ? undefined : textIn(await pack.bytes(path));
  };
  const lines = async (path: string) =>
    (await text(path))
      ?.split('\n')
      .slice(0, -1)
      .map((line) => jsonIn(line));
  const exhibits = z.array(Exhibit).safeParse(await lines(paths.exhibits)).data;
  const findings = z.array(Finding).safeParse(await lines(paths.findings)).data;
  const diary = z.array(DiaryEntry).safeParse(await lines(paths.diary)).data;
  const answers = z.array(Answer).safeParse(jsonIn(await text(paths.answers))).data;
  const coverage = Coverage.safeParse(jsonIn(await text(paths.coverage))).data;
  const selection = Selection.safeParse(jsonIn(await text(paths.selection))).data;
  if (!exhibits || !findings || !diary || !answers || !coverage || !selection) return undefined;
  if (!pack.has(paths.observations)) return undefined;
  const householdText = await text(paths.household);
  const { unread } = coverage;
  return { exhibits, findings, answers, unread, selection, householdText, diary };
}
