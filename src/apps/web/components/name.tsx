import { useSay } from '../language.tsx';
import { isCut, plainName } from '../plain-name.ts';
import { Details } from './details.tsx';
import './name.css';

/** A name out of the records or from a person, as text; a very long one is cut, and seen to be. */
export const Name = ({ text, most = 60 }: { readonly text: string; readonly most?: number }) => (
  <bdi>{plainName(text, most)}</bdi>
);

/** So much of a text is shown on request; the rest is in the record. */
const mostShown = 20_000;

/** The same where there is room: the whole of a long name can be opened. */
export const WholeName = ({
  text,
  most = 120,
}: {
  readonly text: string;
  readonly most?: number;
}) => {
  const say = useSay();
  if (!isCut(text, most)) return <Name text={text} most={most} />;
  return (
    <>
      <Name text={text} most={most} />
      <Details summary={say('who-can.name-cut')}>
        <p className="whole-name">
          <bdi>{plainName(text, mostShown)}</bdi>
        </p>
      </Details>
    </>
  );
};
