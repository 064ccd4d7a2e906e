import { catalogue, type MessageKey } from '../../../guidance/messages/catalogue.ts';
import { RefusedError } from '../ask.ts';
import { useSay, useTextInLanguage } from '../language.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** Why something did not work, in words, and what to do; nothing where `error` is undefined. */
export const Refusal = ({
  error,
  onAgain,
}: {
  readonly error: unknown;
  readonly onAgain?: () => void;
}) => {
  const say = useSay();
  const inLanguage = useTextInLanguage();
  if (error === undefined || error === null) return null;
  const told = toldBy(error);
  return (
    <Notice tone="problem" title={say(keyOf(told.code))}>
      {[told.message, told.hint].filter(Boolean).map((text) => (
        <p key={text}>{inLanguage(text)}</p>
      ))}
      {onAgain !== undefined && <Button onClick={onAgain}>{say('frame.again')}</Button>}
    </Notice>
  );
};

type Told = { readonly code: string; readonly message: string; readonly hint: string };

const toldBy = (error: unknown): Told =>
  error instanceof RefusedError || isTold(error)
    ? error
    : { code: 'unexplained', message: '', hint: '' };

/** A job that failed tells it the same way, without being thrown. */
const isTold = (error: unknown): error is Told =>
  typeof error === 'object' && error !== null && 'code' in error && 'hint' in error;

const keyOf = (code: string): MessageKey => {
  const key = `errors.${code}`;
  return key in catalogue ? (key as MessageKey) : 'errors.unexplained';
};
