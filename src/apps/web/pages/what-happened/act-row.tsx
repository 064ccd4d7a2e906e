import { memo } from 'react';
import type { TimelineRow } from '../../../../model/timeline.ts';
import type { NamesAnswer } from '../../../server/answers.ts';
import { useSay } from '../../language.tsx';
import { devicesWords, whatWords, whoWords } from './act-words.ts';
import { GradeSign } from './grade-sign.tsx';

/** One act in the list; its time opens all that is known of it. */
export const ActRow = memo(
  ({
    row,
    names,
    isStop,
    onOpen,
  }: {
    readonly row: TimelineRow;
    readonly names: NamesAnswer;
    readonly isStop: boolean;
    readonly onOpen: (row: TimelineRow) => void;
  }) => {
    const say = useSay();
    const { act, n, isNight } = row;
    const at = act.at.utcMs;
    const what = whatWords(say, act);
    return (
      <tr className={isNight ? 'act at-night' : 'act'} data-act={n}>
        <th scope="row">
          <button
            type="button"
            className="act-open"
            tabIndex={isStop ? 0 : -1}
            aria-label={say('what-happened.open-act', { what, at })}
            onClick={() => onOpen(row)}
          >
            {say('what-happened.time-exact', { at })}
          </button>
          {isNight && <span className="act-night"> {say('what-happened.at-night')}</span>}
        </th>
        <td>{what}</td>
        <td>{devicesWords(say, act, names)}</td>
        <td>{whoWords(say, row, names)}</td>
        <td>
          <GradeSign grade={act.by.grade} /> {say(`what-happened.grade-${act.by.grade}`)}
        </td>
      </tr>
    );
  },
);
