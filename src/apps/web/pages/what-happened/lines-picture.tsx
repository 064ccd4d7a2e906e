import { type KeyboardEvent, useMemo, useState } from 'react';
import { directionOf } from '../../../../guidance/messages/locales.ts';
import type { TimelineFilter } from '../../../../model/timeline.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { Name } from '../../components/name.tsx';
import { useDraft } from '../../drafts.tsx';
import { useLanguage } from '../../language.tsx';
import { laneKey, stretchesInTile, type TileId, tileEnd, tileStart } from './lane-tiles.ts';
import { Legend } from './legend.tsx';
import type { LinesBy, LinesProps } from './lines.tsx';
import { LinesCanvas } from './lines-canvas.tsx';
import { LinesTable } from './lines-table.tsx';
import type { LoadedTile } from './tile-loader.ts';
import { type TimeSpan, useView } from './use-view.ts';
import { useWidth } from './use-width.ts';
import { stepOfKey, stepped, type ViewStep } from './view-keys.ts';
import { untilOf, wholeView } from './zoom.ts';

export type LineName = string;
export type Line = { readonly key: string | null; readonly name: LineName; readonly total: number };

const lanePx = 40;
const buttons = ['earlier', 'nearer', 'further', 'later'] as const satisfies readonly ViewStep[];

/** The picture of a few lines, the ways to move in it, and the same as a table. */
export const LinesPicture = (
  props: LinesProps & {
    readonly by: LinesBy;
    readonly lines: readonly Line[];
    readonly tilesKey: string;
  },
) => {
  const { say, locale } = useLanguage();
  const { span, lines, clock } = props;
  const [place, widthPx] = useWidth();
  const frame = useMemo(
    () => ({ firstMs: span.fromMs, lastMs: span.untilMs, widthPx }),
    [span.fromMs, span.untilMs, widthPx],
  );
  const [kept, keep] = useDraft<TimeSpan | undefined>('acts-zoom', undefined);
  const hold = useView(frame, { kept, keep });
  const [tiles, setTiles] = useState<readonly LoadedTile[]>([]);
  const isMirrored = directionOf(locale) === 'rtl';
  const { settled } = hold;
  // The width can change before the view has settled to it; nothing lies after the last moment.
  const inView = {
    from: Math.round(settled.fromMs),
    until: Math.round(Math.min(untilOf(settled, frame), frame.lastMs)),
  };
  const step = (one: ViewStep) => hold.change(stepped(hold.view.current, one, frame));
  const press = (event: KeyboardEvent) => {
    const one = stepOfKey(event.key, isMirrored);
    if (one === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(one);
  };
  return (
    <div className="stack">
      <div className="row">
        {buttons.map((one) => (
          <Button key={one} onClick={() => step(one)}>
            {say(`what-happened.${one}`)}
          </Button>
        ))}
        <Button onClick={() => hold.change(wholeView(frame))}>{say('what-happened.whole')}</Button>
        <Button tone="quiet" onClick={() => props.onChoose(inView.from)}>
          {say('what-happened.acts-here')}
        </Button>
      </div>
      <p role="status">{say('what-happened.in-view', inView)}</p>
      <Legend of="lines" />
      <p className="soft small no-print" id="lines-keys">
        {say('what-happened.lines-keys')}
      </p>
      <div className="lines">
        <ol className="lines-names" aria-hidden="true">
          {lines.map(({ key, name }) => (
            <li key={laneKey(key)} style={{ blockSize: `${lanePx}px` }}>
              <Name text={name} most={40} />
            </li>
          ))}
        </ol>
        {/* biome-ignore lint/a11y/useSemanticElements: a picture that is moved through with keys, and no group of a form. */}
        <div
          ref={place}
          className="lines-place"
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move through the picture.
          tabIndex={0}
          aria-label={say('what-happened.lines-label', inView)}
          aria-describedby="lines-keys"
          onKeyDown={press}
        >
          <LinesCanvas
            scene={{
              frame,
              lanePx,
              lanes: lines.map(({ key }) => laneKey(key)),
              gaps: props.gaps,
              diary: props.diary,
              clock,
              say,
              isMirrored,
            }}
            hold={hold}
            ask={(id) => askTile(id, props)}
            tilesKey={props.tilesKey}
            onTiles={setTiles}
            onPress={props.onChoose}
          />
        </div>
      </div>
      <Details summary={say('what-happened.lines-table')}>
        <LinesTable lines={lines} tiles={tiles} fromMs={inView.from} untilMs={inView.until} />
      </Details>
    </div>
  );
};

/** Only the lines that are shown are asked for: a home can have hundreds. */
const narrowed = (filter: TimelineFilter, by: LinesBy, lines: readonly Line[]): TimelineFilter => {
  const keys = lines.map(({ key }) => key);
  if (by === 'person') return { ...filter, people: keys };
  const devices = keys.filter((key) => key !== null);
  // Acts without any device cannot be asked for by a device.
  return devices.length < keys.length ? filter : { ...filter, devices };
};

const askTile = (
  id: TileId,
  { filter, by, lines }: { filter: TimelineFilter; by: LinesBy; lines: readonly Line[] },
) =>
  api.timeline.lanes({
    filter: narrowed(filter, by, lines),
    by,
    fromMs: tileStart(id),
    untilMs: tileEnd(id),
    stretches: stretchesInTile,
  });
