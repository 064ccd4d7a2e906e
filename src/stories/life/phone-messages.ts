import { notifyServiceOf } from '../home/home.ts';
import { callService, type Doing } from './commands.ts';

/** Words that a phone shows. */
export const sendMessage = (doing: Doing, person: string, message: string): void =>
  callService(doing, `notify.${notifyServiceOf(doing.world.home, person)}`, { message });

export type PhoneCommand = 'command_ringer_mode' | 'command_volume_level' | 'command_screen_on';

/** A command that the phone's app carries out and shows to nobody (companion app documentation). */
export const commandPhone = (doing: Doing, person: string, command: PhoneCommand): void =>
  callService(doing, `notify.${notifyServiceOf(doing.world.home, person)}`, {
    message: command,
    data: { command: command === 'command_screen_on' ? 'turn_on' : 'normal' },
  });
