import { useSay } from '../../language.tsx';
import type { Way } from './opening.ts';

const ways: readonly Way[] = ['make', 'open', 'nothing', 'tour'];

/** The ways to begin, side by side. */
export const Ways = ({ way, onChoose }: { way: Way; onChoose: (way: Way) => void }) => {
  const say = useSay();
  return (
    <fieldset>
      <legend className="ways-title">{say('start.choose')}</legend>
      <div className="ways">
        {ways.map((one) => (
          <label key={one} className="way">
            <input
              type="radio"
              name="way"
              checked={one === way}
              aria-labelledby={`way-${one}-title`}
              aria-describedby={`way-${one}`}
              onChange={() => onChoose(one)}
            />
            <span className="way-title" id={`way-${one}-title`}>
              {say(`start.${one}`)}
            </span>
            <span className="way-text" id={`way-${one}`}>
              {say(`start.${one}-text`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
