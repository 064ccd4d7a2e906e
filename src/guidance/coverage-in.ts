import type { Aspect, Coverage } from '../model/coverage.ts';
import type { Moment } from '../model/moment.ts';
import { catalogue, type MessageKey } from './messages/catalogue.ts';
import type { Say } from './messages/say.ts';

export type Speaking = {
  readonly say: Say;
  readonly list: (items: readonly string[]) => string;
  /** A name from outside, as it may stand in a sentence of the place. */
  readonly name: (text: string) => string;
};

const namesShown = 8;

/** A coverage in words; undefined for what is told elsewhere. */
export const coverageIn = (coverage: Coverage, speaking: Speaking): string | undefined =>
  lines[coverage.aspect](coverage, speaking);

/** What coverage speaks of, or its own name where the catalogue has none. */
export const topicIn = (topic: string, say: Say): string =>
  keyOf(`words.topic-${topic}`, say) ?? topic;

const keyOf = (key: string, say: Say): string | undefined =>
  key in catalogue ? say(key as MessageKey) : undefined;

const momentIn = (moment: Moment | undefined, say: Say): string =>
  moment === undefined ? say('shared.not-known') : say('covered.moment', { at: moment.utcMs });

const endsOf = ({ from, until }: Coverage, say: Say) => ({
  from: momentIn(from, say),
  until: momentIn(until, say),
});

const lines: Record<Aspect, (coverage: Coverage, speaking: Speaking) => string | undefined> = {
  span: (coverage, { say }) => say('covered.span', endsOf(coverage, say)),
  snapshot: (coverage, { say }) =>
    coverage.from &&
    say('covered.snapshot', {
      topic: topicIn(coverage.topic, say),
      from: momentIn(coverage.from, say),
    }),
  retention: ({ days, cause }, { say }) => {
    if (days === undefined) return say('covered.retention-none');
    return say(cause === 'default' ? 'covered.retention-default' : 'covered.retention', { days });
  },
  gap: (coverage, { say }) => {
    const { cause } = coverage;
    if (cause === undefined) return say('covered.gap', endsOf(coverage, say));
    const words = keyOf(`covered.cause-${cause}`, say) ?? cause;
    return say('covered.gap-cause', { ...endsOf(coverage, say), cause: words });
  },
  'missing-rows': (coverage, { say }) =>
    say('covered.missing-rows', {
      ...endsOf(coverage, say),
      count: coverage.count ?? 1,
      places: coverage.places ?? 1,
    }),
  purged: ({ from, until }, { say }) => say('covered.purged', { at: momentIn(from ?? until, say) }),
  excluded: (coverage, speaking) =>
    coverage.cause === 'none-seen'
      ? speaking.say('covered.no-commands')
      : speaking.say('covered.excluded', { names: namesOf(coverage, speaking) }),
  elsewhere: ({ cause }, { say }) =>
    say('covered.elsewhere', { cause: cause ?? say('shared.not-known') }),
  'not-opened': (coverage, speaking) =>
    speaking.say('covered.not-opened', { names: namesOf(coverage, speaking) }),
  'never-recorded': () => undefined,
};

const namesOf = ({ names: given = [] }: Coverage, { say, list, name }: Speaking): string => {
  const names = given.map(name);
  const count = names.length - namesShown;
  return list(
    count > 0 ? [...names.slice(0, namesShown), say('covered.and-more', { count })] : names,
  );
};
