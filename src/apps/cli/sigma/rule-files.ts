import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { RuleFile } from '../../../sigma/parse-rules.ts';
import { printable } from '../layout.ts';
import { readText } from '../read-file.ts';

export type RuleFiles = {
  readonly files: readonly RuleFile[];
  /** What could not be read, or holds no rule file. */
  readonly unread: readonly HomegroundError[];
};

/**
 * The files that were named, whatever they are called, and every `.yml` and `.yaml` below a folder;
 * each once, also where links lead to it again. Everything that could not be read is told.
 */
export function ruleFiles(paths: readonly string[]): RuleFiles {
  if (paths.length === 0) throw new HomegroundError('bad-usage', 'Which rules?', whatToName);
  const search = new Search();
  for (const path of paths) search.take(path);
  return { files: search.files, unread: search.unread };
}

const whatToName = 'Name files of Sigma rules, or folders with such files.';
const isRuleFile = ({ name }: Dirent): boolean => /\.ya?ml$/i.test(name);

class Search {
  readonly files: RuleFile[] = [];
  readonly unread: HomegroundError[] = [];
  private readonly seen = new Set<string>();

  /** A path that was named, or stands in a folder under the name of a rule file. */
  take(path: string): void {
    this.attempt(() => {
      if (!kindOf(path).isDirectory()) return this.takeFile(path);
      const before = this.files.length + this.unread.length;
      if (this.isNew(path)) this.takeFolder(path);
      else return;
      if (this.files.length + this.unread.length > before) return;
      throw new HomegroundError(
        'bad-usage',
        `There is no .yml or .yaml file in ${printable(path)}.`,
        whatToName,
      );
    });
  }

  private takeFolder(folder: string): void {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (isRuleFile(entry)) this.takeNamedAsRule(path);
      else if (isFolder(path) && this.isNew(path)) this.attempt(() => this.takeFolder(path));
    }
  }

  /** Pipes and the like would be waited for without end. */
  private takeNamedAsRule(path: string): void {
    this.attempt(() => {
      const kind = kindOf(path);
      if (kind.isFile() || kind.isDirectory()) return this.take(path);
      throw new HomegroundError(
        'not-readable',
        `${printable(path)} is neither a file nor a folder.`,
        'Take it out, or give it another name.',
      );
    });
  }

  private takeFile(path: string): void {
    if (this.isNew(path)) this.files.push({ path, text: readText(path, 'rule file') });
  }

  /** Not where a link leads to what was read already, or back to where it stands. */
  private isNew(path: string): boolean {
    const real = realpathSync(path);
    if (this.seen.has(real)) return false;
    this.seen.add(real);
    return true;
  }

  private attempt(read: () => void): void {
    try {
      read();
    } catch (cause) {
      if (!(cause instanceof HomegroundError)) throw cause;
      this.unread.push(cause);
    }
  }
}

function kindOf(path: string) {
  try {
    return statSync(path);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    if (code === 'ELOOP')
      throw new HomegroundError(
        'not-readable',
        `${printable(path)} is a link that leads back to itself.`,
        'Take it out, or let it lead to a file.',
      );
    throw new HomegroundError(
      'not-found',
      `There is nothing at ${printable(path)}.`,
      'Check its name, where it leads if it is a link, and that you may read it.',
    );
  }
}

/** A link that leads nowhere is none, and no rule file either. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    throw new HomegroundError(
      'not-readable',
      `The folder ${printable(folder)} could not be read.`,
      'Check that you may read it.',
    );
  }
}
