import type { Aspect, Coverage } from '../model/coverage.ts';
import { showLength } from './show-time.ts';
import { counted, listInWords, topicWords } from './words.ts';

/**
 * A coverage in words for a person; undefined for what is told elsewhere. `timeIn` writes a moment as
 * the place does in which it is read.
 */
export function coverageLine(
  coverage: Coverage,
  timeIn: (utcMs: number) => string,
): string | undefined {
  return lines[coverage.aspect](coverage, spanIn(coverage, timeIn));
}

type Span = { readonly start: string; readonly end: string; readonly length: string };

const causeWords: Readonly<Record<string, string>> = {
  'closed-incorrectly': 'the hub stopped without closing its record (a power cut does that)',
  'not-running': 'the hub was not running',
  'clock-changed': "the hub's clock was set back",
  'recording-disabled': 'recording was switched off',
};

const namesShown = 8;

const lines: Record<Aspect, (coverage: Coverage, span: Span) => string | undefined> = {
  span: (_, { start, end, length }) => `History from ${start} until ${end}${length}.`,
  snapshot: ({ topic, from }, { start }) =>
    from && `How things stood (${topicWords[topic] ?? topic}): ${start}.`,
  retention: ({ days, cause }) =>
    days === undefined
      ? 'The hub is set never to clear its history by itself.'
      : `The hub keeps its history for ${days} days${cause === 'default' ? ', unless it was set otherwise' : ''}; older days are gone.`,
  gap: ({ cause }, { start, end, length }) =>
    `Nothing was recorded from ${start} until ${end}${length}${cause ? `: ${causeWords[cause] ?? cause}` : ''}.`,
  'missing-rows': ({ count, places = 1 }, { start, end }) =>
    `${counted(count ?? 1, 'row is', 'rows are')} missing, in ${places === 1 ? 'one place' : `${places} places`}, between ${start} and ${end}.`,
  purged: ({ from }, { start, end }) => `What lies before ${from ? start : end} was cleared.`,
  excluded: (coverage) =>
    coverage.cause === 'none-seen'
      ? 'The history holds no command. Either none was given, or the hub writes none down.'
      : `Never recorded, because it was left out of the history: ${namesOf(coverage)}.`,
  elsewhere: ({ cause }) =>
    `The history is kept in another database (${cause ?? 'unknown'}), which was not given.`,
  'not-opened': (coverage) => `There, and left closed: ${namesOf(coverage)}.`,
  'never-recorded': () => undefined,
};

function spanIn({ from, until }: Coverage, timeIn: (utcMs: number) => string): Span {
  return {
    start: from === undefined ? '?' : timeIn(from.utcMs),
    end: until === undefined ? '?' : timeIn(until.utcMs),
    length: from && until ? ` (${showLength(until.utcMs - from.utcMs)})` : '',
  };
}

function namesOf({ names = [] }: Coverage): string {
  const more = names.length - namesShown;
  return listInWords(more > 0 ? [...names.slice(0, namesShown), `${more} more`] : names);
}
