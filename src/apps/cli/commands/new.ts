import { createCase } from '../../../case/create-case.ts';
import type { OpenCase } from '../../../case/open-case.ts';
import { type AuthorityAnswer, notStated } from '../../../model/authority.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { stateAuthority } from '../../desk/state-authority.ts';
import { askAuthority, authorityFrom, authorityUsage } from '../case/ask-authority.ts';
import { newPassphraseFrom } from '../case/passphrase.ts';
import { caseFolder } from '../case/with-case.ts';
import { type Command, readArguments, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { heading, paragraph } from '../layout.ts';
import { thisTerminal } from '../pack/decide-doubts.ts';
import { version } from '../version.ts';

const usage = `homeground new <folder> [options]

  --passphrase-file FILE  the passphrase, alone in a file; without it you are asked
  --who LABEL             who is writing, for the log (a name or a word you choose;
                          "me" without it)
  --authority WORD        by what right you hold the records:
                          ${authorityUsage};
                          without it you are asked

Makes an empty case: one folder in which records, household file, diary and log
are kept encrypted. Nothing is sent anywhere.
`;

export const newCommand: Command = {
  name: 'new',
  summary: 'Make an encrypted folder that keeps everything: a case.',
  usage,
  examples: ['homeground new my-case', 'homeground new another-case --authority own'],
  async run(args) {
    const given = readArguments(args, {
      'passphrase-file': { type: 'string' },
      who: { type: 'string' },
      authority: { type: 'string' },
    });
    const word = given.text('authority');
    const stated = word === undefined ? undefined : authorityFrom(word);
    const folder = caseFolder(given);
    write(paragraph(noBackDoor));
    const passphrase = await newPassphraseFrom(given.text('passphrase-file'));
    const terminal = thisTerminal();
    const authority = stated ?? (terminal && (await askAuthority(terminal)));
    const open = await createCase(folder, {
      passphrase,
      who: given.text('who'),
      programVersion: version(),
    });
    const fault = faultOfStating(open, authority ?? notStated);
    write(heading('The case is there'));
    if (fault !== undefined) write(paragraph(notKeptWords(fault)));
    else if (authority === undefined) write(paragraph(notStatedWords));
    write(paragraph(`It lies in ${folder}, and it is empty. Next:`));
    write(`\n  homeground add <case> <files or folders...>\n  homeground examine <case>\n`);
    return exitCodes.done;
  },
};

/** The case is there by now: what fails from here on is told beside that, and not instead of it. */
function faultOfStating(open: OpenCase, statement: AuthorityAnswer): string | undefined {
  try {
    stateAuthority(open, statement);
    return undefined;
  } catch (cause) {
    if (cause instanceof HomegroundError) return cause.message;
    throw cause;
  } finally {
    open.close();
  }
}

function notKeptWords(fault: string): string {
  return `By what right you hold the records could not be written down: ${fault} To state it again: homeground authority.`;
}

const notStatedWords =
  'By what right you hold the records was not stated. The report will say so. To state it: homeground authority.';

const noBackDoor =
  'Only the passphrase opens a case. There is no back door and no way to reset it: whoever forgets the passphrase has lost what is inside, and nobody can help. Write it down and keep it where only you will look, away from this machine. Change it when somebody may have seen it: homeground passphrase.';
