import { createInterface } from 'node:readline/promises';
import type { Authority } from '../../../model/authority.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { Terminal } from '../pack/decide-doubts.ts';

const choices = ['own', 'helping', 'order'] as const satisfies readonly Authority[];

export const authorityUsage = `own, helping or order: it is my home and these are my
                          records; the person whose home it is asked me to help, and
                          is with me or has agreed; a law or an order of a court lets
                          me hold them`;

/** What was given for an option. Throws `bad-usage` for anything else than one of the three. */
export function authorityFrom(text: string): Authority {
  const authority = choices.find((choice) => choice === text);
  if (authority !== undefined) return authority;
  throw new HomegroundError(
    'bad-usage',
    'By what right you hold these records is said with one of three words.',
    `They are ${choices.join(', ')}. Nothing was changed.`,
  );
}

/** Asks by what right the records are held; undefined for no answer. */
export async function askAuthority(terminal: Terminal): Promise<Authority | undefined> {
  const lines = createInterface(terminal);
  lines.once('SIGINT', () => process.exit(130));
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  terminal.output.write(question);
  try {
    for (;;) {
      const asked = lines.question('1, 2, 3, or Enter for no answer: ').catch(() => '');
      const answer = (await Promise.race([asked, ended])).trim();
      if (answer === '') return undefined;
      const choice = /^[123]$/.test(answer) ? choices[Number(answer) - 1] : undefined;
      if (choice !== undefined) return choice;
    }
  } finally {
    lines.close();
  }
}

const question = `
By what right do you hold these records? What you answer is kept in the log of
the case, and stands in the report and in every pack. Nothing checks it.

  1  It is my home, and these are my records.
  2  The person whose home it is asked me to help, and is with me or has agreed.
  3  A law or an order of a court lets me hold them.

`;
