import { builtInStory } from '../../../stories/built-in-stories.ts';
import { type Command, readNothing, write } from '../command.ts';
import { examineTour } from '../examine-tour.ts';
import { exitCodes } from '../exit-codes.ts';
import { heading, paragraph } from '../layout.ts';
import { report } from '../report/report.ts';

export const tourCommand: Command = {
  name: 'tour',
  summary: 'Walk through a made-up home, from its records to what stands out.',
  usage: 'homeground tour\n',
  examples: ['homeground tour'],
  async run(args) {
    readNothing(args);
    write(heading(`A made-up home: ${builtInStory('separated-couple').title}`));
    write(
      paragraph(
        'Nobody in it is a real person. Its records are written in the formats that Home Assistant uses, then read again as yours would be, and then wiped.',
      ),
    );
    write(report(await examineTour(), { showPrivate: false }));
    write(yourOwn);
    return exitCodes.done;
  },
};

const yourOwn = `${heading('With your own records')}
  npm link                                              once, for the command
  homeground readers                                    what can be read
  homeground household my-backup.tar --out household.yml
  homeground examine my-backup.tar --household household.yml

Read first who may notice when you get the records: docs/generated/readers.md
Use a device that the other person never had.
`;
