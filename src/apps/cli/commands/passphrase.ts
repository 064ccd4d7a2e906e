import { newPassphraseFrom, openWithOneOf, passphraseFrom } from '../case/passphrase.ts';
import { caseFolder } from '../case/with-case.ts';
import { type Command, readArguments, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { paragraph } from '../layout.ts';
import { version } from '../version.ts';

const usage = `homeground passphrase <case> [options]

  --passphrase-file FILE      the passphrase as it is now, alone in a file
  --new-passphrase-file FILE  the new one, alone in a file
  --who LABEL                 who is writing, for the log

Without the files you are asked. A copy of the folder that was made before still
opens with the old passphrase.
`;

export const passphraseCommand: Command = {
  name: 'passphrase',
  summary: 'Change the passphrase of a case.',
  usage,
  examples: ['homeground passphrase my-case'],
  async run(args) {
    const given = readArguments(args, {
      'passphrase-file': { type: 'string' },
      'new-passphrase-file': { type: 'string' },
      who: { type: 'string' },
    });
    const folder = caseFolder(given);
    const passphrases = await passphraseFrom(given.text('passphrase-file'));
    const who = given.text('who');
    const opening = { who, programVersion: version() };
    const { open, passphrase } = await openWithOneOf(folder, passphrases, opening);
    try {
      const next = await newPassphraseFrom(
        given.text('new-passphrase-file'),
        '--new-passphrase-file',
      );
      const { isLogged } = await open.changePassphrase(passphrase, next);
      write(paragraph(isLogged ? changedWords : `${changedWords} ${notLoggedWords}`));
    } finally {
      open.close();
    }
    return exitCodes.done;
  },
};

const changedWords =
  'The passphrase is changed. Copies of the folder that were made before still open with the old one.';
const notLoggedWords =
  'The disk did not take the line about it: that is written into the log when the case is opened next. Make room first.';
