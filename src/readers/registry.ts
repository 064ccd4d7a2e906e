import { homeAssistant } from './home-assistant/index.ts';
import type { Reader } from './reader.ts';

/** All readers, by name; a test holds this list equal to the folders of this room. */
export const readers: readonly Reader[] = [homeAssistant];
