import { parseArgs } from 'node:util';
import { HomegroundError } from '../../model/homeground-error.ts';
import type { ExitCode } from './exit-codes.ts';
import { printable } from './layout.ts';

/** One word after `homeground`. `run` prints to standard output and throws `HomegroundError` for wrong use. */
export type Command = {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  /** Whole lines to be pasted: with a made-up home, a case and a pack of the names that others make. */
  readonly examples: readonly string[];
  /** Words that may follow this one, each a command of its own. */
  readonly parts?: readonly Command[];
  run(args: readonly string[]): Promise<ExitCode>;
};

type Options = Readonly<Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>>;
export type Arguments = {
  readonly paths: readonly string[];
  text(option: string): string | undefined;
  /** For an option that may be given more than once. */
  all(option: string): string[];
  has(option: string): boolean;
};

/** Takes the arguments of a command apart; anything it does not know is `bad-usage`. */
export function readArguments(args: readonly string[], options: Options): Arguments {
  const { values, positionals } = parse(args, options);
  return {
    paths: positionals,
    text(option) {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    },
    all(option) {
      const value = values[option];
      return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    },
    has: (option) => values[option] === true,
  };
}

/** For a command that takes no arguments at all, and one that takes a single word. */
export function readNothing(args: readonly string[]): void {
  refuseMore(readArguments(args, {}).paths, 0);
}

export function readOneWord(args: readonly string[]): string | undefined {
  const { paths } = readArguments(args, {});
  refuseMore(paths, 1);
  return paths[0];
}

/** Throws `bad-usage` where there are more words than a command takes. */
export function refuseMore(paths: readonly string[], most: number): void {
  const extra = paths[most];
  if (extra === undefined) return;
  throw new HomegroundError(
    'bad-usage',
    `It is not clear what ${printable(extra)} is for.`,
    'Add --help to the command to see how it is used.',
  );
}

function parse(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.split('. ')[0] : undefined;
    throw new HomegroundError(
      'bad-usage',
      message ?? '',
      'Add --help to the command to see how it is used.',
    );
  }
}

export function write(text: string): void {
  process.stdout.write(text);
}
