import { catalogue, type MessageKey } from '../../../../guidance/messages/catalogue.ts';
import type { Answer } from '../../../../model/finding.ts';
import type { FindingsAnswer } from '../../../server/answers.ts';
import { Details } from '../../components/details.tsx';
import { useFormats } from '../../formats.ts';
import { useSay } from '../../language.tsx';

/** The other two of the three answers: what could not be looked for, and what was not found. */
export const OtherAnswers = ({ answer }: { readonly answer: FindingsAnswer }) => {
  const say = useSay();
  const of = (kind: Answer['answer']) => answer.answers.filter((one) => one.answer === kind);
  const [unchecked, absent] = [of('could-not-check'), of('not-found')];
  return (
    <>
      {unchecked.length > 0 && (
        <section className="stack" aria-labelledby="unchecked-title">
          <h2 id="unchecked-title">{say('stands-out.not-checked')}</h2>
          <p>{say('stands-out.not-checked-about')}</p>
          {groupByNeeds(unchecked).map(([needs, answers]) => (
            <Unchecked key={needs.join()} needs={needs} titles={titlesOf(answer, answers)} />
          ))}
        </section>
      )}
      {absent.length > 0 && (
        <section className="stack" aria-labelledby="absent-title">
          <h2 id="absent-title">{say('stands-out.not-found')}</h2>
          <p>{say('stands-out.not-found-about')}</p>
          <Details summary={say('stands-out.kinds', { count: absent.length })}>
            <Titles titles={titlesOf(answer, absent)} />
          </Details>
        </section>
      )}
    </>
  );
};

const Unchecked = ({ needs, titles }: { needs: readonly string[]; titles: readonly string[] }) => {
  const say = useSay();
  const { list } = useFormats();
  const words = needs.map((need) => {
    const key = `words.need-${need}`;
    return key in catalogue ? say(key as MessageKey) : need;
  });
  return (
    <div className="card stack">
      <p>{say('stands-out.needed', { needs: list(words) })}</p>
      <Details summary={say('stands-out.kinds', { count: titles.length })}>
        <Titles titles={titles} />
      </Details>
    </div>
  );
};

const Titles = ({ titles }: { titles: readonly string[] }) => (
  <ul>
    {titles.map((title) => (
      <li key={title}>{title}</li>
    ))}
  </ul>
);

const titlesOf = ({ rules }: FindingsAnswer, answers: readonly Answer[]): string[] =>
  answers.map(({ rule }) => rules[rule]?.title ?? rule);

const groupByNeeds = (answers: readonly Answer[]): [readonly string[], Answer[]][] => {
  const groups = new Map<string, [readonly string[], Answer[]]>();
  for (const answer of answers) {
    const group = groups.get(answer.needs.join()) ?? [answer.needs, []];
    group[1].push(answer);
    groups.set(answer.needs.join(), group);
  }
  return [...groups.values()];
};
