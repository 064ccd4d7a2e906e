import { useSay } from '../../language.tsx';
import { gapWords } from './act-words.ts';
import type { Gap } from './gap-hours.ts';

/** The gaps in the records, in words, and what they mean. */
export const GapsList = ({ gaps }: { readonly gaps: readonly Gap[] }) => {
  const say = useSay();
  return (
    <section className="stack" aria-labelledby="gaps-title">
      <h2 id="gaps-title">{say('what-happened.gaps')}</h2>
      <p>{say(gaps.length === 0 ? 'what-happened.gaps-none' : 'what-happened.gaps-lead')}</p>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.aspect} ${gap.fromMs} ${gap.untilMs}`}>{gapWords(say, gap)}</li>
        ))}
      </ul>
    </section>
  );
};
