import { readers } from '../../../readers/registry.ts';
import { type Command, readNothing, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { heading, paragraph } from '../layout.ts';

const basisWords = {
  'real-record': 'checked against records that the real product wrote',
  documented: "written from its maker's papers, or from a parser of real exports",
  untested: 'not checked against anything real yet',
};

export const readersCommand: Command = {
  name: 'readers',
  summary: 'List the kinds of record that can be read.',
  usage: 'homeground readers\n',
  examples: ['homeground readers'],
  async run(args) {
    readNothing(args);
    write(heading('What can be read'));
    for (const { manifest } of readers) {
      write(`\n${manifest.title} (${manifest.id})\n`);
      write(paragraph(`Gives: ${manifest.kinds.join(', ')}.`, 2));
      write(paragraph(`Basis: ${basisWords[manifest.basis]}.`, 2));
    }
    write('\nHow to get each of them, and who may notice: docs/generated/readers.md\n');
    return exitCodes.done;
  },
};
