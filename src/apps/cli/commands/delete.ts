import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { caseFiles } from '../../../case/case-files.ts';
import { deleteCase, isCaseToDelete } from '../../../case/delete-case.ts';
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
    if (!given.has('yes') && isCaseToDelete(caseFiles(folder)))
      await askFor(basename(resolve(folder)));
    const { onlyRemoved } = deleteCase(folder);
    write(paragraph(`${folder} is removed. ${whatIsLeft}`));
    if (onlyRemoved.length > 0) write(paragraph(notOverwrittenWords(onlyRemoved)));
    return exitCodes.done;
  },
};

const whatIsLeft =
  'Its key was overwritten first, so that what may be left of the rest cannot be opened without it. What cannot be promised: on SSDs, memory sticks and disks that keep earlier versions, old blocks may outlive this, the key among them. Copies and backups of the folder, and the files that you added from, are where they were.';

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
