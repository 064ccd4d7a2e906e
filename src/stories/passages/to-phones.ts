import { mainEntityOf, phoneOf, userOf } from '../home/home.ts';
import { type Doing, doneBy } from '../life/commands.ts';
import type { Player } from '../life/happening.ts';
import { commandPhone, type PhoneCommand, sendMessage } from '../life/phone-messages.ts';
import type { PassageOf } from '../passage.ts';
import { noteAct } from './note-act.ts';
import { strokesOn } from './strokes.ts';

type ToPhone = PassageOf<'messages-to-phone'> | PassageOf<'phone-commands'>;

const toPhone = (send: (doing: Doing, person: string, nr: number) => void): Player<ToPhone> => ({
  plan: (day, passage, { index }) =>
    strokesOn(day, passage).map(({ atMs, nr }) => ({
      atMs,
      run: (world) => {
        const { by, of, rule } = passage;
        const doing = doneBy(world, atMs, userOf(day.home, by));
        send(doing, of, nr);
        const parts = [phoneOf(day.home, of)?.tracker ?? mainEntityOf(day.home, of)];
        noteAct(doing, { index, rule, people: [by, of], parts });
      },
    })),
});

const words = ['Where are you?', 'Answer me.', 'I can see the light is on.'] as const;
const commands: readonly PhoneCommand[] = [
  'command_ringer_mode',
  'command_volume_level',
  'command_screen_on',
];

/** Words on the screen of another's phone, sent through the home. */
export const messagesToPhone = toPhone((doing, person, nr) =>
  sendMessage(doing, person, words[nr % words.length] ?? words[0]),
);

/** Another's phone is made to ring, to be loud, to light up. */
export const phoneCommands = toPhone((doing, person, nr) =>
  commandPhone(doing, person, commands[nr % commands.length] ?? 'command_ringer_mode'),
);
