import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { RuleFile } from '../../../sigma/parse-rules.ts';
import { printable } from '../layout.ts';
import { readText } from '../read-file.ts';

/** The files that were named, and every `.yml` and `.yaml` below a folder; each once, in order of name. */
export function ruleFiles(paths: readonly string[]): RuleFile[] {
  const found = new Set(paths.flatMap((path) => (isFolder(path) ? filesBelow(path) : [path])));
  if (found.size === 0) {
    throw new HomegroundError(
      'bad-usage',
      paths.length === 0 ? 'Which rules?' : 'There is no .yml or .yaml file in there.',
      'Name files of Sigma rules, or folders with such files.',
    );
  }
  return [...found].map((path) => ({ path, text: readText(path, 'rule file') }));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    throw new HomegroundError(
      'not-found',
      `There is nothing at ${printable(path)}.`,
      'Check its name, and that you may read it.',
    );
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
