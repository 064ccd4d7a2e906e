import { showTime } from '../../guidance/show-time.ts';
import type { Observation } from '../../model/observation.ts';
import type { Strip } from './blocks.ts';
import type { ShownBy } from './picture-of.ts';

/** The moments of a few acts or of standing things, on one line; undefined where none has a time. */
export const dotsOf = ({ acts, standing, view }: ShownBy): Strip | undefined => {
  const times = [...acts, ...standing].flatMap(momentOf);
  if (times.length === 0) return undefined;
  const spans = view.standing.things.coverage.filter(({ aspect }) => aspect === 'span');
  const from = Math.min(...times, ...spans.flatMap((span) => span.from?.utcMs ?? []));
  const until = Math.max(...times, view.standing.nowMs);
  const { say, zone } = view;
  const words = { from: showTime(from, zone), until: showTime(until, zone) };
  return {
    kind: 'strip',
    alt: say('report.picture.dots-alt', { count: times.length, ...words }),
    caption: say('report.picture.dots-caption'),
    ...words,
    lines: [
      {
        name: '',
        from: null,
        until: null,
        dots: times.map((time) => (until === from ? 0.5 : (time - from) / (until - from))),
      },
    ],
    marks: [],
  };
};

const momentOf = (one: Observation): number[] => {
  if (one.kind === 'act' || one.kind === 'state') return [one.at.utcMs];
  if (one.kind === 'automation') return one.changed ? [one.changed.utcMs] : [];
  if (one.kind === 'account') return one.created ? [one.created.utcMs] : [];
  if (one.kind === 'coverage') return one.from ? [one.from.utcMs] : [];
  return [];
};
