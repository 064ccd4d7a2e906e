import { type KeyboardEvent, memo, useState } from 'react';
import type { TimelineFilter, TimelineRow } from '../../../../model/timeline.ts';
import type { NamesAnswer } from '../../../server/answers.ts';
import { Button } from '../../components/button.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Waiting } from '../../components/waiting.tsx';
import type { HomeClock } from '../../home-clock.ts';
import { useSay } from '../../language.tsx';
import { ActFacts } from './act-facts.tsx';
import { ActRow } from './act-row.tsx';
import { emptyWindow } from './act-window.ts';
import { BesideRow } from './beside-row.tsx';
import type { DiaryMark } from './diary-times.ts';
import type { Gap } from './gap-hours.ts';
import { listItems } from './list-items.ts';
import { useActScrolling } from './use-act-scrolling.ts';
import { type ListStart, useActs } from './use-acts.ts';

type ListProps = {
  readonly filter: TimelineFilter;
  readonly start: ListStart;
  readonly onStart: (start: ListStart) => void;
  readonly names: NamesAnswer;
  readonly gaps: readonly Gap[];
  readonly diary: readonly DiaryMark[];
  readonly clock: HomeClock;
};

/** The acts in the order of time; more come as one scrolls, at both ends. */
export const ActList = memo((props: ListProps) => {
  const { filter, start, onStart, names, gaps, diary, clock } = props;
  const say = useSay();
  const acts = useActs(filter, start);
  const [opened, setOpened] = useState<TimelineRow>();
  const { window, error } = acts;
  const place = useActScrolling(acts);
  // Gaps and diary alone, before the acts are there, would look as if there were none.
  const items = window === emptyWindow ? [] : listItems(window, gaps, diary);
  const at = window.rows.findIndex(({ n }) => n === opened?.n);
  /** The one beside it, where the list still has it. */
  const beside = (row: TimelineRow | undefined) =>
    at >= 0 && row !== undefined ? () => setOpened(row) : undefined;
  const rows = useRows(window.rows);
  return (
    <div className="stack">
      <div className="row">
        <h2 id="acts-title" tabIndex={-1}>
          {typeof start === 'number'
            ? say('what-happened.list-from', { at: start })
            : say('what-happened.list')}
        </h2>
        <Button tone="quiet" onClick={() => onStart('first')}>
          {say('what-happened.list-first')}
        </Button>
        <Button tone="quiet" onClick={() => onStart('last')}>
          {say('what-happened.list-last')}
        </Button>
      </div>
      <Refusal error={error} />
      <ScrollRegion ref={place} className="acts-place" aria-labelledby="acts-title">
        <table
          className="acts"
          aria-labelledby="acts-title"
          aria-busy={acts.isLoading}
          onKeyDown={rows.move}
        >
          <ListHead />
          <tbody>
            {items.map((item) => {
              if (item.kind !== 'act')
                return <BesideRow key={item.key} item={item} clock={clock} />;
              const { row } = item;
              return (
                <ActRow
                  key={item.key}
                  row={row}
                  names={names}
                  isStop={row.n === rows.stop}
                  onOpen={setOpened}
                />
              );
            })}
          </tbody>
        </table>
        {window === emptyWindow && error === undefined && <Waiting />}
        {window !== emptyWindow && window.rows.length === 0 && !acts.isLoading && (
          <p>{say('what-happened.none-left')}</p>
        )}
      </ScrollRegion>
      {opened !== undefined && (
        <ActFacts
          row={opened}
          names={names}
          onClose={() => setOpened(undefined)}
          before={beside(window.rows[at - 1])}
          next={beside(window.rows[at + 1])}
        />
      )}
    </div>
  );
});

const ListHead = () => {
  const say = useSay();
  return (
    <thead>
      <tr>
        {(['when', 'what', 'where', 'who', 'sure'] as const).map((column) => (
          <th scope="col" key={column} className={`act-head act-${column}`}>
            {say(`what-happened.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
};

/** One stop for the Tab key in the whole list; arrow keys lead from act to act. */
const useRows = (rows: readonly TimelineRow[]) => {
  const [chosen, setChosen] = useState<number>();
  const stop = rows.some(({ n }) => n === chosen) ? chosen : rows[0]?.n;
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const from = Number(
      (event.target as HTMLElement).closest<HTMLElement>('[data-act]')?.dataset.act ?? Number.NaN,
    );
    const next = rows[rows.findIndex(({ n }) => n === from) + (by ?? 0)];
    if (by === undefined || Number.isNaN(from) || next === undefined) return;
    event.preventDefault();
    setChosen(next.n);
    const target = event.currentTarget.querySelector<HTMLElement>(`[data-act="${next.n}"] button`);
    target?.focus();
  };
  return { stop, move };
};
