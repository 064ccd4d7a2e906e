import { createInterface } from 'node:readline/promises';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { RedactionPreview } from '../../../pack/make/preview-redaction.ts';
import type { Doubt } from '../../../pack/make/tally-doubts.ts';
import type { PackOptions } from '../../../pack/pack-options.ts';
import {
  allLinesWords,
  doubtsLead,
  doubtsLimits,
  doubtWords,
  fewLines,
  groupTitle,
  groupWords,
  notLookedForWords,
  replacedWords,
} from './doubt-words.ts';

/** Where somebody is asked, and what they are asked on. */
export type Terminal = {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
};

export type Deciding = {
  /** Whatever is not decided stays as it is. */
  readonly isRestLeft: boolean;
  /** Every place of a piece is listed, and not a few. */
  readonly areAllShown: boolean;
  /** Undefined where there is nobody to ask. */
  readonly terminal: Terminal | undefined;
  readonly write: (words: string) => void;
};

export const thisTerminal = (): Terminal | undefined =>
  process.stdin.isTTY ? { input: process.stdin, output: process.stderr } : undefined;

/**
 * Tells what redacting replaces, and has every piece decided that may still hold part of a name.
 * Throws `bad-usage` where one is left that nobody can be asked about.
 */
export async function decideDoubts(
  preview: RedactionPreview,
  options: PackOptions,
  { isRestLeft, areAllShown, terminal, write }: Deciding,
): Promise<PackOptions> {
  const { doubts } = preview;
  const most = areAllShown ? Number.POSITIVE_INFINITY : fewLines;
  write(replacedWords(preview) + notLookedForWords(preview.notLookedFor));
  if (doubts.length === 0) return options;
  write(doubtsLead());
  const isAsked = terminal !== undefined && !isRestLeft;
  const also = isAsked ? await ask(doubts, { terminal, most }) : [];
  if (!isAsked) {
    write(groupWords(doubts, most));
    if (doubts.some(({ lines }) => lines.length > most)) write(allLinesWords());
  }
  write(doubtsLimits());
  if (terminal === undefined && !isRestLeft) throw undecided(doubts.length);
  const left = doubts.map(({ part }) => part).filter((part) => !also.includes(part));
  return {
    ...options,
    redactAlso: [...(options.redactAlso ?? []), ...also],
    redactNot: [...(options.redactNot ?? []), ...left],
  };
}

type Asking = { readonly terminal: Terminal; readonly most: number };

/** Asks about one after the other; at the end of what is typed, the pack is given up. */
async function ask(doubts: readonly Doubt[], { terminal, most }: Asking): Promise<string[]> {
  const lines = createInterface(terminal);
  const ended = new Promise<never>((_resolve, reject) => {
    lines.once('close', () => reject(undecided(doubts.length)));
  });
  ended.catch(() => undefined);
  const also: string[] = [];
  try {
    for (const [at, doubt] of doubts.entries()) {
      terminal.output.write(groupTitle(doubt, doubts[at - 1]) + doubtWords(doubt, most));
      const showAll = () => terminal.output.write(doubtWords(doubt, Number.POSITIVE_INFINITY));
      const asked = { question: (text: string) => lines.question(text), showAll };
      if (await Promise.race([isToBeReplaced(asked), ended])) also.push(doubt.part);
    }
    return also;
  } finally {
    lines.close();
  }
}

type Question = {
  readonly question: (text: string) => Promise<string>;
  readonly showAll: () => void;
};

async function isToBeReplaced({ question, showAll }: Question): Promise<boolean> {
  for (;;) {
    const asked = 'Replace it, leave it, or show all places? [r/l/a] ';
    const answer = (await question(asked)).trim().toLowerCase();
    if (/^r(?:eplace)?$/.test(answer)) return true;
    if (/^l(?:eave)?$/.test(answer)) return false;
    if (/^a(?:ll)?$/.test(answer)) showAll();
  }
}

function undecided(count: number): HomegroundError {
  return new HomegroundError(
    'bad-usage',
    `Whether to replace ${count === 1 ? 'one piece' : `${count} pieces`} was not decided. No pack was made.`,
    'Add --redact-also or --leave with a list of them, or --leave-rest for all that are not in either.',
  );
}
