import { authorityWords } from '../../guidance/authority-words.ts';
import { type Say, sayIn } from '../../guidance/messages/say.ts';
import type { PackContents } from '../pack-contents.ts';
import { bagFolder } from '../pack-paths.ts';
import {
  checkBag,
  checkFiles,
  checkProofs,
  checkSignature,
  checkTimeStamp,
  checkTree,
  showKey,
} from './check-commands.ts';

const width = 76;

/** README.txt: tells a stranger what lies where, and how to check it with public tools alone. */
export const readMe = (contents: PackContents): string => {
  const { madeMs, programVersion: version, chosen, standing, log } = contents;
  const say = sayIn('en', standing.timeZone.name);
  const forWhom = chosen.forWhom?.replaceAll(/\s+/g, ' ').trim();
  const parts = [
    title(say('read-me.title')),
    wrapped(say('read-me.intro', { at: momentIn(madeMs), version })),
    ...(forWhom ? [wrapped(say('read-me.for', { whom: forWhom }))] : []),
    wrapped(say('read-me.authority', { stated: authorityWords(log, { say, momentIn }) })),
    wrapped(say('read-me.first')),
    title(say('read-me.holds')),
    holds(chosen, say),
    ...notes(contents, say).map((note) => wrapped(note)),
    title(say('read-me.check')),
    wrapped(say('read-me.shell')),
    ...steps(say),
    title(say('read-me.last')),
    wrapped(say('read-me.last-text')),
  ];
  return `${parts.join('\n\n')}\n`;
};

/** Not as a language writes a moment: another machine would write it another way. */
const momentIn = (utcMs: number): string => `${new Date(utcMs).toISOString().slice(0, 16)}Z`;

type Chosen = PackContents['chosen'];

const holds = ({ originals }: Chosen, say: Say): string => {
  const files: [string, Parameters<Say>[0]][] = [
    ['data/report.pdf', 'read-me.file-report'],
    [
      'data/originals/',
      originals === 'bytes' ? 'read-me.file-originals' : 'read-me.file-originals-out',
    ],
    ['data/exports/exhibits.csv', 'read-me.file-exhibits'],
    ['data/exports/timeline.csv', 'read-me.file-timeline'],
    ['data/exports/case.jsonld', 'read-me.file-uco'],
    ['data/findings.ndjson', 'read-me.file-findings'],
    ['data/observations.ndjson', 'read-me.file-observations'],
    ['data/log.ndjson', 'read-me.file-log'],
    ['data/statement/', 'read-me.file-statement'],
    ['leaves.ndjson, checkpoint.txt', 'read-me.file-tree'],
  ];
  return files.map(([path, key]) => `${path}\n${wrapped(say(key), 4)}`).join('\n');
};

const notes = ({ chosen, exhibits }: PackContents, say: Say): string[] => {
  const { originals, isPrivateIncluded, redactedPeople } = chosen;
  const keyFiles = exhibits.filter(({ withheld }) => withheld === 'keys').length;
  return [
    say('read-me.apostrophe'),
    say('read-me.missing'),
    say('read-me.alone'),
    ...(originals === 'bytes' ? [say('read-me.secrets')] : []),
    ...(keyFiles > 0 ? [say('read-me.keys-out', { count: keyFiles })] : []),
    say('read-me.presence-out'),
    ...(isPrivateIncluded ? [] : [say('read-me.left-out')]),
    ...(redactedPeople > 0 ? [say('read-me.names-out')] : []),
  ];
};

const steps = (say: Say): string[] =>
  [
    step(say('read-me.step-whole'), say('read-me.step-whole-text'), ['sha256sum pack.zip']),
    step(say('read-me.step-unpack'), '', ['unzip pack.zip', `cd ${bagFolder.replace('/', '')}`]),
    step(say('read-me.step-files'), say('read-me.step-files-text'), checkFiles),
    step(say('read-me.step-bag'), '', checkBag),
    step(say('read-me.step-tree'), say('read-me.step-tree-text'), checkTree),
    step(say('read-me.step-proofs'), say('read-me.step-proofs-text'), checkProofs),
    step(say('read-me.step-key'), say('read-me.step-key-text'), checkSignature),
    step(say('read-me.step-own-key'), say('read-me.step-own-key-text'), showKey),
    step(say('read-me.step-stamp'), say('read-me.step-stamp-text'), checkTimeStamp),
  ].map((text, index) => `${index + 1}. ${text}`);

/** Commands begin in the first column, so that they can be copied as they stand. */
const step = (what: string, how: string, commands: readonly string[]): string =>
  [wrapped(what), ...(how === '' ? [] : [wrapped(how)]), commands.join('\n')].join('\n\n');

const title = (words: string): string => `${words}\n${'='.repeat(words.length)}`;

/** Plain lines of at most 76 signs; a longer word has a line of its own. */
const wrapped = (text: string, indent = 0): string => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width - indent) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => ' '.repeat(indent) + line).join('\n');
};
