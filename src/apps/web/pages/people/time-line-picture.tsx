import { useId } from 'react';
import { useLanguage } from '../../language.tsx';
import { plainName } from '../../plain-name.ts';
import { livedIn } from './period-words.ts';
import type { Stretch, TimeLine } from './time-line.ts';

const width = 800;
const rowHeight = 44;
const top = 30;
const bar = 18;

/** The lines drawn; time runs from the side where reading begins. Open ends fade out. */
export const TimeLinePicture = ({ line }: { line: TimeLine }) => {
  const { say, locale } = useLanguage();
  const id = useId();
  const isMirrored = locale === 'ar-XB';
  const xOf = (share: number): number => (isMirrored ? 1 - share : share) * width;
  const height = top + line.rows.length * rowHeight + 26;
  return (
    <svg
      className="time-line"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={say('people.line-alt')}
    >
      <defs>
        <Fade id={`${id}-start`} isFromLeft={!isMirrored} />
        <Fade id={`${id}-end`} isFromLeft={isMirrored} />
      </defs>
      {line.years.map(({ year, at }) => (
        <g key={year} className="time-line-year">
          <line x1={xOf(at)} x2={xOf(at)} y1={top - 6} y2={height - 22} />
          <text x={xOf(at)} y={top - 12} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
      {line.rows.map(({ person, stretches }, row) => (
        <g key={person.name} transform={`translate(0 ${top + row * rowHeight})`}>
          <text className="time-line-name" x={xOf(0) + (isMirrored ? -4 : 4)} y={14}>
            {plainName(person.name, 30)}
            <tspan className="time-line-when" dx={isMirrored ? -10 : 10}>
              {livedIn(person, say)}
            </tspan>
          </text>
          {stretches.map((stretch) => (
            <Bar key={stretch.start} {...{ stretch, xOf, id }} />
          ))}
        </g>
      ))}
      {line.now !== null && (
        <g className="time-line-now">
          <line x1={xOf(line.now.at)} x2={xOf(line.now.at)} y1={top - 6} y2={height - 22} />
          <text x={xOf(line.now.at)} y={height - 6} textAnchor="end">
            {say('people.line-now', { at: line.now.ms })}
          </text>
        </g>
      )}
    </svg>
  );
};

const Fade = ({ id, isFromLeft }: { id: string; isFromLeft: boolean }) => (
  <linearGradient id={id} x1={isFromLeft ? '0' : '1'} x2={isFromLeft ? '1' : '0'}>
    <stop className="time-line-clear" offset="0" />
    <stop className="time-line-full" offset="1" />
  </linearGradient>
);

const fadeWidth = 40;

const Bar = ({
  stretch: { start, end, isOpenStart, isOpenEnd },
  xOf,
  id,
}: {
  stretch: Stretch;
  xOf: (share: number) => number;
  id: string;
}) => {
  const left = Math.min(xOf(start), xOf(end));
  const right = Math.max(xOf(start), xOf(end));
  const isMirrored = xOf(0) > xOf(1);
  const isOpenLeft = isMirrored ? isOpenEnd : isOpenStart;
  const isOpenRight = isMirrored ? isOpenStart : isOpenEnd;
  const from = left + (isOpenLeft ? fadeWidth : 0);
  const until = right - (isOpenRight ? fadeWidth : 0);
  const shape = { y: 20, height: bar };
  return (
    <>
      {isOpenLeft && (
        <rect
          x={left}
          width={fadeWidth}
          fill={`url(#${id}-${isMirrored ? 'end' : 'start'})`}
          {...shape}
        />
      )}
      <rect className="time-line-bar" x={from} width={Math.max(until - from, 2)} {...shape} />
      {isOpenRight && (
        <rect
          x={until}
          width={fadeWidth}
          fill={`url(#${id}-${isMirrored ? 'start' : 'end'})`}
          {...shape}
        />
      )}
    </>
  );
};
