import { memo } from 'react';
import { useSay } from '../../language.tsx';
import { GradeSign } from './grade-sign.tsx';
import { grades } from './grades.ts';

/** What the shapes, hatchings and shades of the pictures stand for. */
export const Legend = memo(({ of }: { readonly of: 'calendar' | 'lines' }) => {
  const say = useSay();
  return (
    <ul className="legend" aria-label={say('what-happened.legend')}>
      {of === 'lines' &&
        grades.map((grade) => (
          <li key={grade}>
            <GradeSign grade={grade} /> {say(`what-happened.grade-${grade}`)}
          </li>
        ))}
      {of === 'calendar' && (
        <li>
          <span className="legend-steps" aria-hidden="true">
            {[1, 2, 3, 4, 5].map((step) => (
              <span key={step} className={`mark mark-${step}`} />
            ))}
          </span>{' '}
          {say('what-happened.legend-few-many')}
        </li>
      )}
      <li>
        <span className="legend-box hatched" aria-hidden="true" /> {say('what-happened.legend-gap')}
      </li>
      <li>
        <span className="legend-box at-night" aria-hidden="true" />{' '}
        {say('what-happened.legend-night')}
      </li>
      <li>
        <span className="diary-sign" aria-hidden="true" /> {say('what-happened.legend-diary')}
      </li>
    </ul>
  );
});
