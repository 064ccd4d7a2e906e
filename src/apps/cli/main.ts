#!/usr/bin/env node
import { HomegroundError } from '../../model/homeground-error.ts';
import type { Command } from './command.ts';
import { addCommand } from './commands/add.ts';
import { changesCommand } from './commands/changes.ts';
import { deleteCommand } from './commands/delete.ts';
import { diaryCommand } from './commands/diary.ts';
import { examineCommand } from './commands/examine.ts';
import { exhibitCommand } from './commands/exhibit.ts';
import { explainCommand } from './commands/explain.ts';
import { householdCommand } from './commands/household.ts';
import { logCommand } from './commands/log.ts';
import { newCommand } from './commands/new.ts';
import { openCommand } from './commands/open.ts';
import { packCommand } from './commands/pack.ts';
import { passphraseCommand } from './commands/passphrase.ts';
import { readersCommand } from './commands/readers.ts';
import { rulesCommand } from './commands/rules.ts';
import { sigmaCommand } from './commands/sigma.ts';
import { statusCommand } from './commands/status.ts';
import { storyCommand } from './commands/story.ts';
import { timeStampCommand } from './commands/time-stamp.ts';
import { tourCommand } from './commands/tour.ts';
import { verifyCommand } from './commands/verify.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { printable } from './layout.ts';
import { placeOfMistake } from './place-of-mistake.ts';
import { version } from './version.ts';

const commands: readonly Command[] = [
  openCommand,
  examineCommand,
  householdCommand,
  newCommand,
  addCommand,
  statusCommand,
  diaryCommand,
  changesCommand,
  logCommand,
  packCommand,
  verifyCommand,
  exhibitCommand,
  timeStampCommand,
  passphraseCommand,
  deleteCommand,
  rulesCommand,
  readersCommand,
  explainCommand,
  storyCommand,
  tourCommand,
  sigmaCommand,
];

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<ExitCode> {
  process.stdout.on('error', endOutput);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(overview());
    return name === undefined ? exitCodes.wrongUse : exitCodes.done;
  }
  if (name === '--version') {
    process.stdout.write(`homeground ${version()}\n`);
    return exitCodes.done;
  }
  try {
    return await startCommand(commandNamed(name), args);
  } catch (cause) {
    return explainFailure(cause);
  }
}

function commandNamed(name: string): Command {
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return command;
  throw new HomegroundError(
    'bad-usage',
    `There is no command called ${printable(name)}.`,
    'homeground --help lists the commands.',
  );
}

async function startCommand(command: Command, args: readonly string[]): Promise<ExitCode> {
  const part = command.parts?.find(({ name }) => name === args[0]);
  if (part !== undefined) return startCommand(part, args.slice(1));
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${command.summary}\n\n${command.usage}`);
    return exitCodes.done;
  }
  return command.run(args);
}

function explainFailure(cause: unknown): ExitCode {
  if (cause instanceof HomegroundError) {
    process.stderr.write(`${printable(cause.message)}\n${printable(cause.hint)}\n`);
    return exitCodes.wrongUse;
  }
  process.stderr.write(
    `This is a mistake in Homeground, not in your records.\n${placeOfMistake(cause)}\n`,
  );
  return exitCodes.ourMistake;
}

/** A reader such as `head` that stops early is no mistake; a full disk is, and the result is lost. */
function endOutput(cause: NodeJS.ErrnoException): void {
  if (cause.code === 'EPIPE') process.exit(exitCodes.done);
  process.stderr.write(
    'The result could not be written.\nIs the disk full? Write it to another place.\n',
  );
  process.exit(exitCodes.wrongUse);
}

function overview(): string {
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(11)} ${summary}`);
  return `homeground ${version()}: read what a home's own records hold, on this machine only.

${lines.join('\n')}

Add --help to a command to see how it is used. Nothing is sent anywhere, and
nothing is kept on disk but what you put into a case, encrypted.
`;
}
