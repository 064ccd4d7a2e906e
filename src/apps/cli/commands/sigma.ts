import { HomegroundError } from '../../../model/homeground-error.ts';
import type { Command } from '../command.ts';
import { printable } from '../layout.ts';
import { checkCommand } from '../sigma/check-command.ts';
import { exportCommand } from '../sigma/export-command.ts';
import { runCommand } from '../sigma/run-command.ts';

const parts = [runCommand, checkCommand, exportCommand];

export const sigmaCommand: Command = {
  name: 'sigma',
  summary: 'Run, check and export rules by themselves, over any records.',
  usage: `${parts.map(({ name, summary }) => `homeground sigma ${name.padEnd(7)} ${summary}\n`).join('')}
Add --help to each of them to see how it is used.
`,
  examples: [],
  parts,
  async run([name]) {
    throw new HomegroundError(
      'bad-usage',
      name === undefined ? 'What about Sigma rules?' : `sigma cannot ${printable(name)}.`,
      'homeground sigma --help lists what it can do.',
    );
  },
};
