import { createInterface } from 'node:readline/promises';
import type { OpenCase } from '../../../case/open-case.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { type Doubt, previewRedaction } from '../../../pack/make/preview-redaction.ts';
import type { PackOptions } from '../../../pack/pack-options.ts';
import { write } from '../command.ts';
import { doubtsLead, doubtsLimits, doubtWords, replacedWords } from './doubt-words.ts';

/** Where somebody is asked, and what they are asked on. */
export type Terminal = {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
};

export type Deciding = {
  /** Whatever is not decided stays as it is. */
  readonly isRestLeft: boolean;
  /** Undefined where there is nobody to ask. */
  readonly terminal: Terminal | undefined;
};

export const thisTerminal = (): Terminal | undefined =>
  process.stdin.isTTY ? { input: process.stdin, output: process.stderr } : undefined;

/**
 * Tells what redacting replaces, and has every piece decided that may still hold part of a name.
 * Throws `bad-usage` where one is left that nobody can be asked about.
 */
export async function decideDoubts(
  open: OpenCase,
  options: PackOptions,
  { isRestLeft, terminal }: Deciding,
): Promise<PackOptions> {
  if ((options.redactedPeople ?? []).length === 0) return options;
  const preview = await previewRedaction(open, options);
  write(replacedWords(preview));
  const { doubts } = preview;
  if (doubts.length === 0) return options;
  write(doubtsLead());
  const also = terminal !== undefined && !isRestLeft ? await ask(doubts, terminal) : [];
  if (terminal === undefined || isRestLeft) write(doubts.map(doubtWords).join(''));
  write(doubtsLimits());
  if (terminal === undefined && !isRestLeft) throw undecided(doubts.length);
  const left = doubts.map(({ part }) => part).filter((part) => !also.includes(part));
  return {
    ...options,
    redactAlso: [...(options.redactAlso ?? []), ...also],
    redactNot: [...(options.redactNot ?? []), ...left],
  };
}

/** Asks about one after the other; at the end of what is typed, the pack is given up. */
async function ask(doubts: readonly Doubt[], terminal: Terminal): Promise<string[]> {
  const lines = createInterface(terminal);
  const ended = new Promise<never>((_resolve, reject) => {
    lines.once('close', () => reject(undecided(doubts.length)));
  });
  ended.catch(() => undefined);
  const also: string[] = [];
  try {
    for (const doubt of doubts) {
      terminal.output.write(doubtWords(doubt));
      if (await Promise.race([isToBeReplaced(lines), ended])) also.push(doubt.part);
    }
    return also;
  } finally {
    lines.close();
  }
}

async function isToBeReplaced(lines: ReturnType<typeof createInterface>): Promise<boolean> {
  for (;;) {
    const answer = (await lines.question('Replace it, or leave it? [r/l] ')).trim().toLowerCase();
    if (/^r(?:eplace)?$/.test(answer)) return true;
    if (/^l(?:eave)?$/.test(answer)) return false;
  }
}

function undecided(count: number): HomegroundError {
  return new HomegroundError(
    'bad-usage',
    `Whether to replace ${count === 1 ? 'one piece' : `${count} pieces`} was not decided. No pack was made.`,
    'Add --redact-also or --leave with a list of them, or --leave-rest for all that are not in either.',
  );
}
