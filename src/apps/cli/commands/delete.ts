import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { checkToDelete, type DeletedCase, deleteCase } from '../../../case/delete-case.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { caseFolder } from '../case/with-case.ts';
import { type Command, readArguments, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { paragraph, printable } from '../layout.ts';

const usage = `homeground delete <case> [options]

  --yes   do not ask

Overwrites and removes a case. It cannot be brought back. Files of other programs
in the folder stay, and so does what a link leads to.
`;

export const deleteCommand: Command = {
  name: 'delete',
  summary: 'Remove a case for good.',
  usage,
  examples: ['homeground delete my-case'],
  async run(args) {
    const given = readArguments(args, { yes: { type: 'boolean' } });
    const folder = caseFolder(given);
    checkToDelete(folder);
    if (!given.has('yes')) await askFor(basename(resolve(folder)));
    write(wordsFor(folder, deleteCase(folder)));
    return exitCodes.done;
  },
};

function wordsFor(folder: string, { onlyRemoved, left, isFolderGone }: DeletedCase): string {
  return [
    paragraph(
      `${isFolderGone ? `${folder} is removed.` : `The case in ${folder} is removed, and the folder is still there.`} ${whatMayBeLeft}`,
    ),
    left.length > 0 ? paragraph(leftWords(left)) : '',
    left.length === 0 && !isFolderGone ? paragraph(emptyFolderWords) : '',
    onlyRemoved.length > 0 ? paragraph(notOverwrittenWords(onlyRemoved)) : '',
  ].join('');
}

const whatMayBeLeft =
  'Its key was overwritten first, so that what may be left of the rest cannot be opened without it. What cannot be promised: on SSDs, memory sticks and disks that keep earlier versions, old blocks may outlive this, the key among them. Copies and backups of the folder, and the files that you added from, are where they were.';

const emptyFolderWords =
  'The folder is empty. The disk, or your rights to the place where it lies, did not let it be removed.';

function leftWords(names: readonly string[]): string {
  return `These lie in the folder and are no part of the case. They were left as they are: ${names.map(printable).join(', ')}.`;
}

function notOverwrittenWords(names: readonly string[]): string {
  return `Removed, and not overwritten: ${names.map(printable).join(', ')}. It was a link, or has a second name in another place, or the disk did not take it. What lies in another place was left as it is.`;
}

async function askFor(name: string): Promise<void> {
  if (!process.stdin.isTTY)
    throw new HomegroundError(
      'bad-usage',
      'There is nobody to ask whether this is meant.',
      'Add --yes if it is.',
    );
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const typed = await lines.question(
    `This cannot be undone. Type the name of the folder (${printable(name)}) to go on: `,
  );
  lines.close();
  if (typed.trim() === name) return;
  throw new HomegroundError('bad-usage', 'That is another name.', 'Nothing was removed.');
}
