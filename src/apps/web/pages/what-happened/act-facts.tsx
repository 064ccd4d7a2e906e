import type { ReactNode } from 'react';
import type { Scalar } from '../../../../model/act.ts';
import type { TimelineRow } from '../../../../model/timeline.ts';
import type { NamesAnswer } from '../../../server/answers.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { type Fact, Facts } from '../../components/facts.tsx';
import { WholeName } from '../../components/name.tsx';
import { SourceFacts } from '../../components/source-facts.tsx';
import { useSay } from '../../language.tsx';
import { plainName } from '../../plain-name.ts';
import { accountName, automationName, deviceName, whatWords } from './act-words.ts';
import { GradeSign } from './grade-sign.tsx';
import { PrivateWords } from './private-words.tsx';
import { valueLabel } from './value-label.ts';

type FactsProps = { readonly row: TimelineRow; readonly names: NamesAnswer };

/** All that is known of one act, and where it was read. */
export const ActFacts = ({
  row,
  names,
  onClose,
  before,
  next,
}: FactsProps & {
  readonly onClose: () => void;
  readonly before: (() => void) | undefined;
  readonly next: (() => void) | undefined;
}) => {
  const say = useSay();
  const { act } = row;
  return (
    <Dialog
      title={`${whatWords(say, act)}, ${say('what-happened.moment-exact', { at: act.at.utcMs })}`}
      onClose={onClose}
    >
      <What row={row} names={names} />
      <Who row={row} names={names} />
      {act.text !== undefined && <PrivateWords key={act.id} text={act.text} />}
      <h3>{say('what-happened.fact-source')}</h3>
      <SourceFacts source={act.source} />
      <div className="row">
        <Button onClick={before} disabled={before === undefined}>
          {say('what-happened.previous-act')}
        </Button>
        <Button onClick={next} disabled={next === undefined}>
          {say('what-happened.next-act')}
        </Button>
      </div>
    </Dialog>
  );
};

const What = ({ row: { act, isNight }, names }: FactsProps) => {
  const say = useSay();
  const when = say('what-happened.moment-exact', { at: act.at.utcMs });
  return (
    <Facts
      facts={[
        {
          label: say('what-happened.fact-when'),
          value: isNight ? `${when} · ${say('what-happened.fact-night')}` : when,
        },
        {
          label: say('what-happened.fact-found'),
          value: (
            <>
              <code>
                <bdi>{plainName(act.at.text, 80)}</bdi>
              </code>
              , {say(`what-happened.fact-zone-${act.at.zone}`)}
            </>
          ),
        },
        { label: say('what-happened.fact-what'), value: whatWords(say, act) },
        named(say('what-happened.fact-service'), act.service),
        listed(
          say('what-happened.fact-devices'),
          act.devices.map((id) => deviceName(names, id)),
        ),
        listed(say('what-happened.fact-parts'), act.parts),
        named(
          say('what-happened.fact-about'),
          act.about === undefined ? undefined : accountName(names, act.about),
        ),
        valuesFact(say('what-happened.fact-values'), <Values values={act.values} />, act.values),
        {
          label: say('what-happened.fact-seen'),
          value: say(`what-happened.fact-seen-${act.isSeenToHappen ? 'yes' : 'no'}`),
        },
      ]}
    />
  );
};

const Who = ({ row: { act, person, relation }, names }: FactsProps) => {
  const say = useSay();
  const { by } = act;
  const account = (id: string | undefined) => (id === undefined ? id : accountName(names, id));
  return (
    <>
      <h3>{say('what-happened.fact-who')}</h3>
      <p>
        <GradeSign grade={by.grade} /> {say(`what-happened.grade-${by.grade}-more`)}
      </p>
      <Facts
        facts={[
          named(say('what-happened.fact-account'), account(by.account)),
          named(say('what-happened.fact-person'), person ?? undefined),
          isRelation(relation) && person !== null
            ? {
                label: say('what-happened.fact-relation'),
                value: say(`what-happened.relation-${relation}`),
              }
            : undefined,
          named(
            say('what-happened.fact-automation'),
            by.automation === undefined ? undefined : automationName(names, by.automation),
          ),
          named(say('what-happened.fact-caused'), account(by.causedBy)),
          by.via && {
            label: say('what-happened.fact-via'),
            value: say(`what-happened.via-${by.via}`),
          },
          named(say('what-happened.fact-device-says'), by.deviceSays),
        ]}
      />
    </>
  );
};

const relations = [
  'me',
  'resident',
  'child',
  'carer',
  'guest',
  'never-lived-here',
  'left',
  'unknown',
] as const;
const isRelation = (text: string | null): text is (typeof relations)[number] =>
  relations.some((one) => one === text);

const named = (label: string, text: string | undefined): Fact | undefined =>
  text === undefined ? undefined : { label, value: <WholeName text={text} /> };

/** So many are shown; an act on everything can name thousands. */
const mostListed = 50;

const listed = (label: string, texts: readonly string[]): Fact | undefined =>
  texts.length === 0
    ? undefined
    : {
        label,
        value: (
          <ul className="plain-list">
            {[...new Set(texts)].slice(0, mostListed).map((text) => (
              <li key={text}>
                <WholeName text={text} />
              </li>
            ))}
            {texts.length > mostListed && <li>+ {texts.length - mostListed}</li>}
          </ul>
        ),
      };

const valuesFact = (label: string, value: ReactNode, values: object): Fact | undefined =>
  Object.keys(values).length === 0 ? undefined : { label, value };

const Values = ({ values }: { readonly values: Readonly<Record<string, Scalar>> }) => {
  const say = useSay();
  return (
    <ul className="plain-list">
      {Object.entries(values).map(([key, value]) => (
        <li key={key}>
          {valueLabel(say, key)}:{' '}
          {typeof value === 'boolean' ? (
            say(value ? 'what-happened.yes' : 'what-happened.no')
          ) : (
            <WholeName text={String(value)} />
          )}
        </li>
      ))}
    </ul>
  );
};
