import { HomegroundError } from '../../../model/homeground-error.ts';
import { builtInStories, builtInStory, storyFromFile } from '../../../stories/built-in-stories.ts';
import { type RecorderSchema, recorderSchemas } from '../../../stories/recorder/schema.ts';
import { scaleToStateRows } from '../../../stories/scale-to-state-rows.ts';
import type { Story } from '../../../stories/story.ts';
import { writeStory } from '../../../stories/write-story.ts';
import { type Command, readArguments, refuseMore, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { bullets, heading, paragraph, printable } from '../layout.ts';

const usage = `homeground story                         list the stories
homeground story <name or file.yml> --out FOLDER [options]

  --out FOLDER     a folder that is not there yet
  --days N         how many days to tell
  --rows N         write exactly this many rows of history, and live the story
                   as often as that takes
  --schema N       the recorder's layout: ${recorderSchemas.join(', ')}
  --backup         also write a backup of the last day

Stories are made up: nobody in them is a real person.
`;

export const storyCommand: Command = {
  name: 'story',
  summary: 'Write a made-up home in the real formats, to try things out.',
  usage,
  examples: ['homeground story', 'homeground story former-lodger --out made-up-home --days 7'],
  async run(args) {
    const given = readArguments(args, {
      out: { type: 'string' },
      days: { type: 'string' },
      rows: { type: 'string' },
      schema: { type: 'string' },
      backup: { type: 'boolean' },
    });
    refuseMore(given.paths, 1);
    const [name] = given.paths;
    if (name === undefined) return list();
    const story = storyNamed(name);
    const days = wholeNumber('days', given.text('days'));
    const rows = wholeNumber('rows', given.text('rows'));
    const size = {
      days: story.days,
      ...(rows === undefined ? {} : scaleToStateRows(story, rows)),
      ...(days === undefined ? {} : { days }),
    };
    const written = await writeStory(story, outFolder(given.text('out')), {
      ...size,
      schema: schemaOf(given.text('schema')),
      ...(given.has('backup') ? { backups: [size.days] } : {}),
    });
    write(paragraph(`Written, with ${written.rows.states} rows of history. To examine it:`));
    write(`  homeground examine ${written.config} --household ${written.household}\n`);
    return exitCodes.done;
  },
};

function list() {
  write(heading('Stories'));
  write(bullets(builtInStories.map((name) => `${name}: ${builtInStory(name).title}`)));
  write('\nTo write one: homeground story <name> --out FOLDER\n');
  return exitCodes.done;
}

function storyNamed(name: string): Story {
  const builtIn = builtInStories.find((one) => one === name);
  return builtIn === undefined ? storyFromFile(name) : builtInStory(builtIn);
}

function outFolder(folder: string | undefined): string {
  if (folder !== undefined) return folder;
  throw new HomegroundError(
    'bad-usage',
    'Where should it be written?',
    'Add --out FOLDER with a folder that is not there yet.',
  );
}

function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new HomegroundError(
    'bad-usage',
    `--${option} needs a whole number above zero, and not ${printable(text)}.`,
    `For example: --${option} 30`,
  );
}

function schemaOf(text: string | undefined): RecorderSchema {
  const schema = recorderSchemas.find((one) => String(one) === (text ?? '53'));
  if (schema !== undefined) return schema;
  throw new HomegroundError(
    'bad-usage',
    `There is no recorder layout ${printable(text ?? '')}.`,
    `Those that can be written: ${recorderSchemas.join(', ')}.`,
  );
}
