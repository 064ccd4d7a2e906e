import { dayIn } from '../../../../guidance/days-in-words.ts';
import type { TimelineRow } from '../../../../model/timeline.ts';
import { Folded } from '../../components/details.tsx';
import { Table } from '../../components/table.tsx';
import { useSay } from '../../language.tsx';
import { actsByDay, spotsOf } from './acts-by-day.ts';

const hours = 24;
const marks = [0, 6, 12, 18];
const night = [
  { from: 0, hours: 7 },
  { from: 22, hours: 2 },
];

/** When the acts of a finding were: days across, hours down; behind it the same as a table. */
export const FindingPicture = ({ rows }: { readonly rows: readonly TimelineRow[] }) => {
  const say = useSay();
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (first === undefined || last === undefined)
    return <p className="soft">{say('stands-out.no-picture')}</p>;
  const caption =
    first.day === last.day
      ? say('stands-out.picture-day', { at: first.act.at.utcMs })
      : say('stands-out.picture', { from: first.act.at.utcMs, until: last.act.at.utcMs });
  return (
    <figure className="stack">
      <div className="spots-place">
        <Hours />
        <Spots rows={rows} label={caption} />
      </div>
      <figcaption className="soft small">{caption}</figcaption>
      <Folded summary={say('stands-out.as-table')}>
        <Table
          caption={caption}
          isCaptionShown={false}
          columns={[
            { key: 'day', title: say('stands-out.table-day'), cell: ({ day }) => dayIn(day, say) },
            {
              key: 'acts',
              title: say('stands-out.table-acts'),
              cell: ({ acts }) => acts,
              isNumber: true,
            },
            {
              key: 'night',
              title: say('stands-out.table-night'),
              cell: ({ atNight }) => atNight,
              isNumber: true,
            },
          ]}
          rows={actsByDay(rows)}
          keyOf={({ day }) => day}
        />
      </Folded>
    </figure>
  );
};

/** Faintly beside the picture, for eyes alone: the caption and the table say the same. */
const Hours = () => {
  const say = useSay();
  return (
    <div className="spots-hours" aria-hidden="true">
      {marks.map((hour) => (
        <span key={hour}>{say('shared.count', { count: hour })}</span>
      ))}
    </div>
  );
};

const Spots = ({ rows, label }: { rows: readonly TimelineRow[]; label: string }) => {
  const { columns, spots } = spotsOf(rows);
  const width = Math.max(columns, 14);
  const shift = Math.floor((width - columns) / 2);
  const most = Math.max(...spots.map(({ count }) => count));
  return (
    <svg
      className="spots"
      viewBox={`0 0 ${width * 6} ${hours * 4}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect className="spots-day" width={width * 6} height={hours * 4} />
      {night.map(({ from, hours: long }) => (
        <rect key={from} className="spots-night" y={from * 4} width={width * 6} height={long * 4} />
      ))}
      {marks.map((hour) => (
        <line key={hour} className="spots-mark" x2={width * 6} y1={hour * 4} y2={hour * 4} />
      ))}
      {spots.map(({ x, hour, count }) => {
        const size = 0.45 + 0.55 * Math.sqrt(count / most);
        return (
          <rect
            key={`${x} ${hour}`}
            className="spots-act"
            x={(x + shift) * 6 + 3 - 2.6 * size}
            y={hour * 4 + 2 - 1.8 * size}
            width={5.2 * size}
            height={3.6 * size}
            rx={0.8}
          />
        );
      })}
    </svg>
  );
};
