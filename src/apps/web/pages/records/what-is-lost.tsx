import type { RecordsAnswer } from '../../../server/answers.ts';
import { Name } from '../../components/name.tsx';
import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../language.tsx';

/** Originals that are lost or changed, and what was set aside because no record names it. */
export const WhatIsLost = ({ originals }: { originals: RecordsAnswer['originals'] }) => {
  const say = useSay();
  const { missing, changed, setAside, surplus } = originals;
  const lost = [...missing, ...changed];
  const unnamed = [...setAside, ...surplus];
  return (
    <>
      {lost.length > 0 && (
        <Notice tone="care" title={say('records.lost-title', { count: lost.length })}>
          <p>{say('records.lost-text')}</p>
          <Names names={lost.map(({ path, original }) => `${path} (originals/${original}.age)`)} />
        </Notice>
      )}
      {unnamed.length > 0 && (
        <Notice title={say('records.aside-title', { count: unnamed.length })}>
          <p>{say('records.aside-text')}</p>
          <Names names={unnamed} />
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
