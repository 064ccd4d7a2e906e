import { formatTagOf } from '../../../../guidance/messages/locales.ts';
import type { AccessAnswer } from '../../../server/answers.ts';
import { Name } from '../../components/name.tsx';
import { Notice } from '../../components/notice.tsx';
import { useLanguage, useSay } from '../../language.tsx';
import { inSentence } from '../../plain-name.ts';
import { drawRemovals, listRemovals, type RemovalPicture, rowHeight } from './removal-picture.ts';

/** Who can remove whom: a picture of lines, and the same as a list. */
export const Removals = ({ answer }: { readonly answer: AccessAnswer }) => {
  const { say, locale } = useLanguage();
  const nameOf = namesOf(answer);
  const picture = drawRemovals(
    answer.removals,
    answer.rows.flatMap(({ accounts }) => accounts),
  );
  const names = (accounts: readonly string[]): string =>
    new Intl.ListFormat(formatTagOf(locale), { type: 'conjunction' }).format(
      accounts.map((account) => inSentence(nameOf(account), 30)),
    );
  return (
    <section className="stack" aria-labelledby="removal-title">
      <h2 id="removal-title">{say('who-can.removal-title')}</h2>
      <p>{say(answer.removals.length === 0 ? 'who-can.removal-none' : 'who-can.removal-lead')}</p>
      {answer.soleAdministrators.map((account) => (
        <Notice key={account}>
          <p>{say('who-can.sole', { name: inSentence(nameOf(account), 40) })}</p>
        </Notice>
      ))}
      {answer.removals.length > 0 && <Picture picture={picture} nameOf={nameOf} />}
      <ul>
        {listRemovals(picture).map(({ by, accounts }) => (
          <li key={by}>
            {say('who-can.removal-line', {
              name: inSentence(nameOf(by), 30),
              others: names(accounts),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** A person's name where an account is known to be theirs alone, else the account's own. */
const namesOf =
  ({ rows, accounts }: AccessAnswer) =>
  (account: string): string =>
    rows.find((row) => row.accounts.includes(account))?.name ??
    accounts.find(({ id }) => id === account)?.name ??
    account;

const Picture = ({
  picture,
  nameOf,
}: {
  readonly picture: RemovalPicture;
  readonly nameOf: (account: string) => string;
}) => {
  const say = useSay();
  const label = say('who-can.removal-picture', {
    by: picture.by.length,
    others: picture.removed.length,
  });
  const sides = [
    { key: 'by', title: say('who-can.removal-can'), places: picture.by },
    { key: 'removed', title: say('who-can.removal-removed'), places: picture.removed },
  ] as const;
  const [by, removed] = sides.map(({ key, title, places }) => (
    <div key={key} className={`removal-side removal-${key}`}>
      <p className="soft small">{title}</p>
      <div style={{ blockSize: `${picture.height}px` }} className="removal-places">
        {places.map(({ account, y }) => (
          <span
            key={account}
            className="removal-place"
            style={{
              insetBlockStart: `${y - rowHeight / 2 + 4}px`,
              blockSize: `${rowHeight - 8}px`,
            }}
          >
            <Name text={nameOf(account)} most={24} />
          </span>
        ))}
      </div>
    </div>
  ));
  return (
    <figure className="removal" role="img" aria-label={label}>
      {by}
      <svg
        className="removal-lines"
        viewBox={`0 0 100 ${picture.height}`}
        height={picture.height}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {picture.links.map(({ by: from, account, fromY, toY }) => (
          <path
            key={`${from} ${account}`}
            d={`M0 ${fromY} C 50 ${fromY} 50 ${toY} 96 ${toY}`}
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {picture.removed.map(({ account, y }) => (
          <path
            key={account}
            className="removal-head"
            d={`M92 ${y - 5} L100 ${y} L92 ${y + 5} Z`}
          />
        ))}
      </svg>
      {removed}
    </figure>
  );
};
