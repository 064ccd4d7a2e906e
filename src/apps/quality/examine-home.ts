import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHousehold } from '../../household/parse-household.ts';
import { type Examined, examine } from '../../pipeline.ts';
import { builtInStory } from '../../stories/built-in-stories.ts';
import type { Mark } from '../../stories/life/mark-book.ts';
import { varyStory } from '../../stories/vary-story.ts';
import { type WrittenStory, writeStory } from '../../stories/write-story.ts';
import type { HomeResult } from './home-result.ts';
import type { HomeRun } from './home-run.ts';
import { isExplained } from './is-explained.ts';

/** Writes a made-up home in the real formats, examines it as anybody's would be, and compares. */
export async function examineHome(run: HomeRun): Promise<HomeResult> {
  const folder = mkdtempSync(join(tmpdir(), 'hg-quality-'));
  const wipe = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', wipe);
  try {
    const { story, missing } = varyStory(builtInStory(run.story), run.variation);
    const written = await writeStory(story, join(folder, 'home'), { missing });
    const workFolder = join(folder, 'work');
    mkdirSync(workFolder);
    const household = missing.includes('household') ? undefined : householdOf(written);
    const examined = await examine([written.config], { workFolder, household });
    const { isQuiet } = run;
    const days = Math.min(story.days, story.keep_days);
    return { story: run.story, isQuiet, days, missing, ...judge(examined, written.marks) };
  } finally {
    process.off('exit', wipe);
    wipe();
  }
}

function householdOf({ household }: WrittenStory) {
  return parseHousehold(readFileSync(household, 'utf8'), 'household.yml');
}

function judge(
  { findings, answers, placed }: Examined,
  marks: readonly Mark[],
): Pick<HomeResult, 'findings' | 'marks' | 'answers'> {
  const isStanding = (id: string): boolean => placed.get(id)?.logsource.category !== 'act';
  const seen = findings.map((finding) => ({
    finding,
    isStanding: finding.observations.every(isStanding),
  }));
  return {
    findings: seen.map((one) => ({
      rule: one.finding.rule,
      isExplained: marks.some((mark) => isExplained(one, mark)),
    })),
    marks: marks.map((mark) => ({
      rule: mark.rule,
      isFound: seen.some((one) => isExplained(one, mark)),
    })),
    answers: Object.fromEntries(answers.map(({ rule, answer }) => [rule, answer])),
  };
}
