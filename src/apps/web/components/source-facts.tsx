import type { Source } from '../../../model/source.ts';
import { api } from '../api.ts';
import { useAsked } from '../asked.ts';
import { useSay } from '../language.tsx';
import { useRoute } from '../route.tsx';
import { Button } from './button.tsx';
import { Facts } from './facts.tsx';
import { Name } from './name.tsx';

/** The exact place in a record that something was read from. */
export const SourceFacts = ({ source }: { readonly source: Source }) => {
  const say = useSay();
  const { go } = useRoute();
  const { answer } = useAsked(api.records.get);
  const file = answer?.records.find(({ sha256 }) => sha256 === source.record);
  return (
    <div className="stack">
      <Facts
        facts={[
          file && {
            label: say('who-can.source-file'),
            value: <Name text={file.path} most={200} />,
          },
          source.path === ''
            ? undefined
            : { label: say('who-can.source-path'), value: <Name text={source.path} most={200} /> },
          {
            label: say('who-can.source-at'),
            value: (
              <code>
                <Name text={source.at} most={200} />
              </code>
            ),
          },
          {
            label: say('who-can.source-hash'),
            value: (
              <code>
                <bdi dir="ltr">{source.record}</bdi>
              </code>
            ),
          },
        ]}
      />
      <Button tone="quiet" onClick={() => go('records')}>
        {say('who-can.to-records')}
      </Button>
    </div>
  );
};
