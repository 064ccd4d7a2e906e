import { formatTagOf } from '../../../../guidance/messages/locales.ts';
import { Name } from '../../components/name.tsx';
import { Table } from '../../components/table.tsx';
import { useLanguage } from '../../language.tsx';
import { countInParts } from './lane-picture.ts';
import { laneKey } from './lane-tiles.ts';
import type { Line } from './lines-picture.tsx';
import type { LoadedTile } from './tile-loader.ts';

const parts = 6;

/** What the picture of lines shows, as counts: what is in view, cut into a few equal parts. */
export const LinesTable = ({
  lines,
  tiles,
  fromMs,
  untilMs,
}: {
  readonly lines: readonly Line[];
  readonly tiles: readonly LoadedTile[];
  readonly fromMs: number;
  readonly untilMs: number;
}) => {
  const { say, locale } = useLanguage();
  const numbers = new Intl.NumberFormat(formatTagOf(locale));
  const rows = lines.map((line) => ({
    line,
    counts: countInParts(tiles, laneKey(line.key), { fromMs, untilMs, parts }),
  }));
  return (
    <Table
      caption={say('what-happened.lines-caption', { from: fromMs, until: untilMs })}
      rows={rows}
      keyOf={({ line }) => laneKey(line.key)}
      columns={[
        {
          key: 'line',
          title: say('what-happened.line'),
          cell: ({ line }) => <Name text={line.name} most={40} />,
        },
        ...Array.from({ length: parts }, (_, part) => ({
          key: String(part),
          title: say('what-happened.part-from', {
            at: fromMs + ((untilMs - fromMs) / parts) * part,
          }),
          isNumber: true,
          cell: ({ counts }: (typeof rows)[number]) => numbers.format(counts[part] ?? 0),
        })),
      ]}
    />
  );
};
