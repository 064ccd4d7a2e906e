import type { MessageKey } from './catalogue.ts';

/** Strong words that a message may carry, mostly to deny them; each with its reason. */
export const allowedClaims: Partial<Record<MessageKey, { words: string[]; why: string }>> = {
  'authority.order': {
    words: ['court'],
    why: 'by whose order somebody says that they hold the records; of the records it says nothing',
  },
  'authority.choice-order': {
    words: ['court'],
    why: 'by whose order somebody says that they hold the records; of the records it says nothing',
  },
};
