#!/usr/bin/env node
import { HomegroundError } from '../../model/homeground-error.ts';
import { wipeLeftFolders } from '../../readers/wipe-left-folders.ts';
import type { Command } from './command.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { printable } from './layout.ts';
import { placeOfMistake } from './place-of-mistake.ts';
import { version } from './version.ts';

/** Each is loaded when it is asked for, so that none waits for what another needs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  open: async () => (await import('./commands/open.ts')).openCommand,
  examine: async () => (await import('./commands/examine.ts')).examineCommand,
  household: async () => (await import('./commands/household.ts')).householdCommand,
  new: async () => (await import('./commands/new.ts')).newCommand,
  authority: async () => (await import('./commands/authority.ts')).authorityCommand,
  add: async () => (await import('./commands/add.ts')).addCommand,
  status: async () => (await import('./commands/status.ts')).statusCommand,
  diary: async () => (await import('./commands/diary.ts')).diaryCommand,
  changes: async () => (await import('./commands/changes.ts')).changesCommand,
  log: async () => (await import('./commands/log.ts')).logCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  pack: async () => (await import('./commands/pack.ts')).packCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  exhibit: async () => (await import('./commands/exhibit.ts')).exhibitCommand,
  'time-stamp': async () => (await import('./commands/time-stamp.ts')).timeStampCommand,
  passphrase: async () => (await import('./commands/passphrase.ts')).passphraseCommand,
  delete: async () => (await import('./commands/delete.ts')).deleteCommand,
  rules: async () => (await import('./commands/rules.ts')).rulesCommand,
  readers: async () => (await import('./commands/readers.ts')).readersCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  story: async () => (await import('./commands/story.ts')).storyCommand,
  tour: async () => (await import('./commands/tour.ts')).tourCommand,
  sigma: async () => (await import('./commands/sigma.ts')).sigmaCommand,
};

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<ExitCode> {
  process.stdout.on('error', endOutput);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(await overview());
    return name === undefined ? exitCodes.wrongUse : exitCodes.done;
  }
  if (name === '--version') {
    process.stdout.write(`homeground ${version()}\n`);
    return exitCodes.done;
  }
  wipeLeftFolders();
  try {
    return await startCommand(await commandNamed(name), args);
  } catch (cause) {
    return explainFailure(cause);
  }
}

async function commandNamed(name: string): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load !== undefined) return load();
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
    process.stdout.write(`${command.summary}\n\n${command.usage}${examplesOf(command)}`);
    return exitCodes.done;
  }
  return command.run(args);
}

function examplesOf({ examples }: Command): string {
  if (examples.length === 0) return '';
  return `\nFor example:\n\n${examples.map((line) => `  ${line}\n`).join('')}`;
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

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.map(({ name, summary }) => `  ${name.padEnd(11)} ${summary}`);
  return `homeground ${version()}: read what a home's own records hold, on this machine only.

${lines.join('\n')}

To try it with a made-up home, and nothing of your own:

  homeground story former-lodger --out made-up-home
  homeground examine made-up-home/config --household made-up-home/household.yml

Add --help to a command to see how it is used, with examples. In those, my-case
is a folder of your choice, and made-up-home stands for your own records.
Nothing is sent anywhere, and nothing is kept on disk but what you put into a
case, encrypted.
`;
}
