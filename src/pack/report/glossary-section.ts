import type { Section } from './blocks.ts';
import type { View } from './view.ts';

const words = [
  'account',
  'act',
  'address',
  'automation',
  'exhibit',
  'finding',
  'hub',
  'log',
  'token',
  'record',
  'hash',
  'way-in',
] as const;

export const glossarySection = ({ say }: View): Section => ({
  title: say('report.glossary.heading'),
  blocks: [
    {
      kind: 'pairs',
      items: words.map((word) => ({
        name: say(`report.glossary.${word}`),
        text: say(`report.glossary.${word}-text`),
      })),
    },
  ],
});
