import { loadRules } from '../../../rules/load-rules.ts';
import { type Command, readNothing, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { heading, paragraph } from '../layout.ts';

export const rulesCommand: Command = {
  name: 'rules',
  summary: 'List what is looked for in records.',
  usage: 'homeground rules\n',
  examples: ['homeground rules'],
  async run(args) {
    readNothing(args);
    write(heading('What is looked for'));
    for (const { id, card } of loadRules().rules) {
      write(`\n${id}\n`);
      write(paragraph(card.looks_for, 2));
    }
    write('\nTo read more about one of them: homeground explain <rule>\n');
    return exitCodes.done;
  },
};
