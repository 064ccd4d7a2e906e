import type { Observation } from '../../model/observation.ts';
import type { Strip } from './blocks.ts';
import type { ShownBy } from './picture-of.ts';
import { shortName } from './short-name.ts';
import type { View } from './view.ts';

const mostLines = 8;

/** The moments of a few acts or of standing things, a line each; undefined where none has a time. */
export const dotsOf = ({ acts, standing, view }: ShownBy): Strip | undefined => {
  const dated = [...acts, ...standing].flatMap((one) => {
    const atMs = momentOf(one);
    return atMs === undefined ? [] : [{ one, atMs }];
  });
  const shown = dated.slice(0, mostLines);
  if (shown.length === 0) return undefined;
  const times = shown.map(({ atMs }) => atMs);
  const spans = view.standing.things.coverage.filter(({ aspect }) => aspect === 'span');
  const from = Math.min(...times, ...spans.flatMap((span) => span.from?.utcMs ?? []));
  const until = Math.max(...times, view.standing.nowMs);
  const { say, momentIn } = view;
  const words = { from: momentIn(from), until: momentIn(until) };
  return {
    kind: 'strip',
    alt: say('report.picture.dots-alt', { count: shown.length, ...words }),
    caption: say('report.picture.dots-caption'),
    ...words,
    lines: shown.map(({ one, atMs }) => ({
      name: shortName(nameOf(one, view)),
      from: null,
      until: null,
      dots: [until === from ? 0.5 : (atMs - from) / (until - from)],
    })),
    marks: [],
  };
};

const nameOf = (one: Observation, { say, nameOf: nameOfId }: View): string => {
  if (one.kind === 'act') return say(`report.action.${one.action}`);
  if (one.kind === 'coverage') return say('report.picture.gap');
  return one.kind === 'account' || one.kind === 'automation' ? nameOfId(one.id) : '';
};

const momentOf = (one: Observation): number | undefined => {
  if (one.kind === 'act') return one.at.utcMs;
  if (one.kind === 'automation') return one.changed?.utcMs;
  if (one.kind === 'account') return one.created?.utcMs;
  return one.kind === 'coverage' ? one.from?.utcMs : undefined;
};
