import { parseArgs } from 'node:util';
import { HomegroundError } from '../../model/homeground-error.ts';
import type { ExitCode } from './exit-codes.ts';

/** One word after `homeground`. `run` prints to standard output and throws `HomegroundError` for wrong use. */
export type Command = {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
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
