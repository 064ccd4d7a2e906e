import { createInterface } from 'node:readline/promises';
import { sayIn } from '../../../guidance/messages/say.ts';
import { type Authority, authorities } from '../../../model/authority.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { paragraph } from '../layout.ts';
import type { Terminal } from '../pack/decide-doubts.ts';

const say = sayIn('en');

export const authorityUsage = `own, helping or order: it is my home and these are my
                          records; the person whose home it is asked me to help, and
                          is with me or has agreed; a law or an order of a court lets
                          me hold them`;

/** What was given for an option. Throws `bad-usage` for anything else than one of the three. */
export function authorityFrom(text: string): Authority {
  const authority = authorities.find((choice) => choice === text);
  if (authority !== undefined) return authority;
  throw new HomegroundError(
    'bad-usage',
    'By what right you hold these records is said with one of three words.',
    `They are ${authorities.join(', ')}. Nothing was changed.`,
  );
}

/** Asks by what right the records are held; undefined for no answer. */
export async function askAuthority(terminal: Terminal): Promise<Authority | undefined> {
  const lines = createInterface(terminal);
  lines.once('SIGINT', () => process.exit(130));
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  terminal.output.write(question());
  try {
    for (;;) {
      const asked = lines.question('1, 2, 3, or Enter for no answer: ').catch(() => '');
      const answer = (await Promise.race([asked, ended])).trim();
      if (answer === '') return undefined;
      const choice = /^[123]$/.test(answer) ? authorities[Number(answer) - 1] : undefined;
      if (choice !== undefined) return choice;
    }
  } finally {
    lines.close();
  }
}

function question(): string {
  const choices = authorities.map(
    (one, index) => `  ${index + 1}  ${say(`authority.choice-${one}`)}`,
  );
  const asked = paragraph(`${say('authority.question')} ${say('authority.about')}`);
  return `${asked}\n${choices.join('\n')}\n\n`;
}
