import { bySetAsideKind } from '../../../../model/set-aside-kinds.ts';
import type { RecordsAnswer } from '../../../server/answers.ts';
import { Name } from '../../components/name.tsx';
import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../language.tsx';

/** What is lost or changed of the files of the case, and what was set aside. */
export const WhatIsLost = ({ originals }: { originals: RecordsAnswer['originals'] }) => {
  const say = useSay();
  const { missing, changed, setAside, surplus, keyHash } = originals;
  const lost = [...missing, ...changed];
  return (
    <>
      {lost.length > 0 && (
        <Notice tone="care" title={say('records.lost-title', { count: lost.length })}>
          <p>{say('records.lost-text')}</p>
          <Names names={lost.map(({ path, original }) => `${path} (originals/${original}.age)`)} />
        </Notice>
      )}
      {setAside.length > 0 && (
        <Notice title={say('records.aside-title', { count: setAside.length })}>
          <p>{say('records.aside-text')}</p>
          {bySetAsideKind(setAside).map(({ kind, names }) => (
            <div key={kind}>
              <p>{say(`aside.${kind}`, { count: names.length })}</p>
              <Names names={names} />
            </div>
          ))}
          <p>{say('aside.keep')}</p>
        </Notice>
      )}
      {surplus.length > 0 && (
        <Notice title={say('records.surplus-title', { count: surplus.length })}>
          <p>{say('records.surplus-text')}</p>
          <Names names={surplus} />
        </Notice>
      )}
      {keyHash !== 'fits' && (
        <Notice title={say('records.key-hash-title')}>
          <p>{say(`aside.key-hash-${keyHash}`)}</p>
        </Notice>
      )}
    </>
  );
};

const mostShown = 20;

const Names = ({ names }: { names: readonly string[] }) => {
  const say = useSay();
  return (
    <ul>
      {names.slice(0, mostShown).map((name) => (
        <li key={name}>
          <Name text={name} most={200} />
        </li>
      ))}
      {names.length > mostShown && (
        <li>{say('records.more-files', { count: names.length - mostShown })}</li>
      )}
    </ul>
  );
};
