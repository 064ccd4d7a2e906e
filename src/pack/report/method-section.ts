import { authorityWords } from '../../guidance/authority-words.ts';
import { type Block, bullets, heading, type Section, text } from './blocks.ts';
import { shortKey } from './show-hash.ts';
import { sayAt, type View } from './view.ts';

/** How it was done, with which versions, and what that cannot do. */
export const methodSection = (view: View): Section => {
  const { say, examination, rules } = view;
  return {
    title: say('report.method.heading'),
    blocks: [
      text(say('report.method.intro')),
      versions(view),
      ...(examination.rulesHash === ''
        ? []
        : [
            text(say('report.method.rules-text', { count: rules.length })),
            { kind: 'code' as const, text: examination.rulesHash },
          ]),
      heading(say('report.method.readers')),
      ...bullets(
        view.readers.map(({ title, basis }) => say(`report.method.reader-${basis}`, { title })),
      ),
      heading(say('report.method.limits')),
      ...bullets([
        say('report.method.limit-given'),
        say('report.method.limit-before'),
        say('report.method.limit-clock'),
        say('report.method.limit-account'),
        say('report.method.limit-authority'),
        say('report.method.limit-law'),
      ]),
    ],
  };
};

const versions = (view: View): Block => {
  const { say, options, examination, about, isExamined } = view;
  const pairs = [
    [
      'report.method.program',
      say('report.method.program-text', { version: options.programVersion }),
    ],
    [
      'report.method.examined',
      isExamined
        ? sayAt(view, 'report.method.examined-text', {
            at: examination.madeMs,
            version: examination.programVersion,
          })
        : say('report.access.never-used'),
    ],
    ['report.method.case', about.id],
    ['report.method.key', shortKey(about.publicKey)],
    ['report.method.authority', authorityWords(view.log, view)],
    ['report.method.private', say(privateWords(view))],
  ] as const;
  const items = pairs.map(([key, words]) => ({
    name: say(key),
    text: words,
    isCode: key === 'report.method.key' || key === 'report.method.case',
  }));
  return { kind: 'pairs', items };
};

const privateWords = ({ options, disclosure }: View) => {
  if (!options.isPrivateIncluded) return 'report.method.private-out';
  return disclosure.isPrivateIncluded ? 'report.method.private-in' : 'report.method.private-folded';
};
