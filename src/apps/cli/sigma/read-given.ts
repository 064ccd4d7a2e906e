import { attempt, BadRules } from '../../../sigma/bad-rules.ts';
import type { Mistake } from '../../../sigma/mistake.ts';
import type { Placeholders } from '../../../sigma/placeholders.ts';
import { readRules } from '../../../sigma/read-rules.ts';
import { readPlaceholders } from './read-placeholders.ts';
import { type RuleFiles, ruleFiles } from './rule-files.ts';

export type Given = RuleFiles & {
  readonly placeholders: Placeholders;
  /** Where the placeholder file is wrong: all of that, and all that is wrong in the rules without it. */
  readonly mistakes: readonly Mistake[];
};

/** The rule files and the placeholder file that were named. */
export function readGiven(paths: readonly string[], placeholderFile: string | undefined): Given {
  const found = ruleFiles(paths);
  const placeholders = attempt(() => readPlaceholders(placeholderFile));
  if (!(placeholders instanceof BadRules))
    return { ...found, placeholders: placeholders.read, mistakes: [] };
  const inRules = readRules(found.files, new Map()).flatMap(({ mistakes }) => mistakes);
  return { ...found, placeholders: new Map(), mistakes: [...placeholders.mistakes, ...inRules] };
}
