import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import type { HomeClock } from '../../home-clock.ts';
import { useSay } from '../../language.tsx';
import { plainName } from '../../plain-name.ts';
import { gapWords } from './act-words.ts';
import type { DiaryMark } from './diary-times.ts';
import type { ListItem } from './list-items.ts';

/** What stands between acts: the day, a gap in the records, what the diary says. */
export const BesideRow = ({
  item,
  clock,
}: {
  readonly item: Exclude<ListItem, { kind: 'act' }>;
  readonly clock: HomeClock;
}) => {
  const say = useSay();
  return (
    <tr className={item.kind === 'gap' ? 'beside hatched' : `beside beside-${item.kind}`}>
      <td colSpan={5}>
        {item.kind === 'day' && say('what-happened.day-long', { at: clock.startOf(item.day, 12) })}
        {item.kind === 'gap' && gapWords(say, item.gap)}
        {item.kind === 'diary' && <DiaryLine mark={item.mark} />}
      </td>
    </tr>
  );
};

const DiaryLine = ({ mark: { entry, fromMs, hasTime } }: { readonly mark: DiaryMark }) => {
  const say = useSay();
  const [isShown, setShown] = useState(false);
  return (
    <>
      <span className="diary-sign" aria-hidden="true" />{' '}
      {say(hasTime ? 'what-happened.diary-at' : 'what-happened.diary-on', { at: fromMs })}
      {entry.isRough && ` (${say('what-happened.diary-roughly')})`}{' '}
      <Button tone="quiet" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {say(isShown ? 'what-happened.private-hide' : 'what-happened.private-show')}
      </Button>
      {isShown && (
        <span className="diary-words">
          <bdi>{plainName(entry.text, 5000)}</bdi>
        </span>
      )}
    </>
  );
};
