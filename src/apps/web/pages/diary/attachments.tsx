import { useState } from 'react';
import { Details } from '../../components/details.tsx';
import { useSay } from '../../language.tsx';
import type { DiaryNames } from './diary-names.ts';

/** Photos and messages of an entry: folded away until somebody wants to see them. */
export const Attachments = ({
  hashes,
  names,
}: {
  readonly hashes: readonly string[];
  readonly names: DiaryNames;
}) => {
  const say = useSay();
  const [isShown, setShown] = useState(false);
  if (hashes.length === 0) return null;
  return (
    <Details
      summary={`${say('diary.attached', { count: hashes.length })}. ${say('diary.show-picture')}`}
      onToggle={(event) => setShown(event.currentTarget.open)}
    >
      {isShown && hashes.map((sha256) => <Attachment key={sha256} sha256={sha256} names={names} />)}
    </Details>
  );
};

const Attachment = ({ sha256, names }: { sha256: string; names: DiaryNames }) => {
  const say = useSay();
  const [isPicture, setPicture] = useState(true);
  const record = names.records.find((one) => one.sha256 === sha256);
  if (record === undefined) return null;
  const place = `/api/diary/attachment/${record.n}`;
  return isPicture ? (
    <img
      className="diary-picture"
      src={place}
      alt={say('diary.picture')}
      onError={() => setPicture(false)}
    />
  ) : (
    <p>
      <a href={place} download="file">
        {say('diary.file')}
      </a>{' '}
      <bdi className="soft">{record.path}</bdi>
    </p>
  );
};
