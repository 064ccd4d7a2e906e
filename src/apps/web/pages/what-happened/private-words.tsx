import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../language.tsx';
import { plainName } from '../../plain-name.ts';

/** Words of people stay folded until somebody asks for them, and the warning comes first. */
export const PrivateWords = ({ text }: { readonly text: string }) => {
  const say = useSay();
  const [isShown, setShown] = useState(false);
  return (
    <Notice tone="care" title={say('what-happened.private-title')}>
      <p>{say('what-happened.private-warning')}</p>
      <Button aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {say(isShown ? 'what-happened.private-hide' : 'what-happened.private-show')}
      </Button>
      {isShown && (
        <blockquote className="whole-name">
          <bdi>{plainName(text, 20_000)}</bdi>
        </blockquote>
      )}
    </Notice>
  );
};
