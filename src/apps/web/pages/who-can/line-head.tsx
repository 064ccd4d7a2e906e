import { Name } from '../../components/name.tsx';
import { useSay } from '../../language.tsx';
import { type AccessLine, groupOf } from './access-matrix.ts';
import { useOf } from './use-of.ts';
import { relationWords, shortUseWords } from './who-words.ts';

/** Who a line is about: name, what they are to the home, what they may, and when they were last seen. */
export const LineHead = ({ line }: { readonly line: AccessLine }) => {
  const say = useSay();
  const isHome = groupOf(line) === 'home';
  return (
    <>
      <span className="line-name">
        <Name text={line.name} most={40} />
      </span>
      <span className="line-about">
        {relationWords(say, line)}
        {line.role !== 'none' && !isHome && ` · ${say(`words.role-${line.role}`)}`}
        {line.canManage && ` · ${say('who-can.can-manage')}`}
      </span>
      {!line.isCertain && <span className="line-about line-maybe">{say('who-can.not-sure')}</span>}
      {!isHome && <span className="line-about">{shortUseWords(say, useOf(line))}</span>}
    </>
  );
};
