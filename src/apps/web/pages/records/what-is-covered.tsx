import { coverageIn, topicIn } from '../../../../guidance/coverage-in.ts';
import type { Coverage } from '../../../../model/coverage.ts';
import { Details } from '../../components/details.tsx';
import { useFormats } from '../../formats.ts';
import { useSay } from '../../language.tsx';
import { inSentence } from '../../plain-name.ts';

/** What the records cover, and what the product never writes down at all. */
export const WhatIsCovered = ({ coverage }: { coverage: readonly Coverage[] }) => {
  const say = useSay();
  const { list } = useFormats();
  const lines = coverage.flatMap((one) => coverageIn(one, { say, list, name: inSentence }) ?? []);
  const never = coverage.filter(({ aspect }) => aspect === 'never-recorded');
  const topics = [...new Set(never.map(({ topic }) => topic))].sort();
  return (
    <>
      {lines.length > 0 && (
        <Details summary={say('records.covered-title')} open>
          <Lines lines={lines} />
        </Details>
      )}
      {topics.length > 0 && (
        <Details summary={say('records.never-title')}>
          <p>{say('records.never-text')}</p>
          <Lines lines={topics.map((topic) => topicIn(topic, say))} />
        </Details>
      )}
    </>
  );
};

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {[...new Set(lines)].map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
