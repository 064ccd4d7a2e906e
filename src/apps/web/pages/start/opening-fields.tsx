import { AuthorityAnswer } from '../../../../model/authority.ts';
import { Notice } from '../../components/notice.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSay } from '../../language.tsx';
import { AuthorityChoices } from './authority-choices.tsx';
import { isKept, type Mistakes, type Opening, type Way } from './opening.ts';

type FieldsProps = {
  readonly way: Exclude<Way, 'tour'>;
  readonly opening: Opening;
  readonly mistakes: Mistakes;
  readonly onChange: (opening: Opening) => void;
};

/** What a case needs to be made or opened, and the statement of authority. */
export const OpeningFields = ({ way, opening, mistakes, onChange }: FieldsProps) => {
  const say = useSay();
  const mistakeAt = (field: keyof Opening) => {
    const key = mistakes[field];
    return key === undefined ? undefined : say(key);
  };
  return (
    <div className="card stack-large">
      {isKept(way) && (
        <TextField
          label={say('start.folder')}
          hint={say(way === 'make' ? 'start.folder-hint-make' : 'start.folder-hint-open')}
          mistake={mistakeAt('folder')}
          value={opening.folder}
          onText={(folder) => onChange({ ...opening, folder })}
        />
      )}
      <TextField
        label={say('start.who')}
        hint={say('start.who-hint')}
        mistake={mistakeAt('who')}
        value={opening.who}
        onText={(who) => onChange({ ...opening, who })}
      />
      {isKept(way) && <Passphrases {...{ way, opening, onChange, mistakeAt }} />}
      <AuthorityChoices
        hint={say('start.authority-hint')}
        mistake={mistakeAt('authority')}
        answers={AuthorityAnswer.options}
        value={opening.authority}
        onChoose={(authority) => onChange({ ...opening, authority })}
      />
    </div>
  );
};

const Passphrases = ({
  way,
  opening,
  onChange,
  mistakeAt,
}: Omit<FieldsProps, 'mistakes'> & {
  mistakeAt: (field: keyof Opening) => string | undefined;
}) => {
  const say = useSay();
  return (
    <>
      <PassphraseField
        label={say('start.passphrase')}
        hint={way === 'make' ? say('start.passphrase-hint') : undefined}
        mistake={mistakeAt('passphrase')}
        isNew={way === 'make'}
        value={opening.passphrase}
        onText={(passphrase) => onChange({ ...opening, passphrase })}
      />
      {way === 'make' && (
        <>
          <TextField
            label={say('start.passphrase-again')}
            mistake={mistakeAt('again')}
            type="password"
            autoComplete="new-password"
            value={opening.again}
            onText={(again) => onChange({ ...opening, again })}
          />
          <Notice tone="care">
            <p>{say('start.no-back-door')}</p>
          </Notice>
        </>
      )}
    </>
  );
};
