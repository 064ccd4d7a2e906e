import { dayOfDate } from '../../context/local-time.ts';
import type { Finding } from '../../model/finding.ts';
import type { Grant } from '../../model/grant.ts';
import type { Strip } from './blocks.ts';
import type { ShownBy } from './picture-of.ts';
import { shortName } from './short-name.ts';
import type { View } from './view.ts';

const mostLines = 8;
const dayMs = 86_400_000;

/** Ways in on a line of time; undefined where no way in of the finding bears a time. */
export const stripOf = (finding: Finding, { standing, view }: ShownBy): Strip | undefined => {
  const grants = standing.filter((one): one is Grant => one.kind === 'grant');
  const dated = grants.filter(({ since, lastUsed }) => since ?? lastUsed).slice(0, mostLines);
  if (dated.length === 0) return undefined;
  const { nowMs } = view.standing;
  const times = dated.flatMap(({ since, lastUsed }) =>
    [since, lastUsed].flatMap((at) => at?.utcMs ?? []),
  );
  const from = Math.min(...times);
  const until = Math.max(nowMs, ...times);
  const scale = (ms: number): number => (until === from ? 0 : (ms - from) / (until - from));
  const { dayIn, say } = view;
  return {
    kind: 'strip',
    alt: say('report.picture.strip-alt', {
      ways: dated.length,
      from: dayIn(from),
      until: dayIn(until),
      lines: dated.map((grant) => lineWords(grant, view)).join(' '),
    }),
    caption: say('report.picture.strip-caption'),
    from: dayIn(from),
    until: dayIn(until),
    lines: dated.map((grant) => ({
      name: shortName(nameOf(grant, view)),
      from: grant.since ? scale(grant.since.utcMs) : null,
      // The day on which it would run out may lie far ahead.
      until: Math.min(1, scale(grant.until?.utcMs ?? nowMs)),
      dots: grant.lastUsed ? [scale(grant.lastUsed.utcMs)] : [],
    })),
    marks: leavings(finding, view).flatMap(({ person: name, atMs }) =>
      atMs > from && atMs < until
        ? [{ name: say('report.picture.left', { name }), at: scale(atMs) }]
        : [],
    ),
  };
};

const nameOf = ({ holder, means }: Grant, view: View): string =>
  means === 'account'
    ? `${view.nameOf(holder)}: ${view.say(`words.means-${means}`)}`
    : view.nameOf(holder);

const lineWords = (grant: Grant, view: View): string => {
  const day = (at: { utcMs: number } | undefined): string =>
    at === undefined ? view.say('report.picture.not-known') : view.dayIn(at.utcMs);
  return view.say('report.picture.strip-line', {
    name: nameOf(grant, view),
    since: day(grant.since),
    last: day(grant.lastUsed),
  });
};

/** The last days on which people of the finding lived there, by the household file. */
export const leavings = (
  { people }: Finding,
  { household }: View,
): { person: string; atMs: number }[] =>
  (household?.people ?? [])
    .filter(({ name }) => people.includes(name))
    .flatMap(({ name, lived_here }) => {
      const ends = lived_here.flatMap(({ until }) => (until ? [dayOfDate(until)] : []));
      const isOpen = lived_here.some(({ until }) => !until);
      if (isOpen || ends.length === 0) return [];
      return [{ person: name, atMs: (Math.max(...ends) + 1) * dayMs }];
    });
