import { useSay } from '../../language.tsx';

/** What it does, what it will not do, and for whom it is. */
export const WhatItIs = () => {
  const say = useSay();
  return (
    <div className="what-it-is">
      <section className="stack">
        <h2>{say('start.does-title')}</h2>
        <ul>
          <li>{say('start.does-1')}</li>
          <li>{say('start.does-2')}</li>
          <li>{say('start.does-3')}</li>
          <li>{say('start.does-4')}</li>
        </ul>
      </section>
      <section className="stack">
        <h2>{say('start.not-title')}</h2>
        <ul>
          <li>{say('start.not-1')}</li>
          <li>{say('start.not-2')}</li>
          <li>{say('start.not-3')}</li>
          <li>{say('start.not-4')}</li>
        </ul>
      </section>
      <section className="stack">
        <h2>{say('start.for-title')}</h2>
        <p>{say('start.for-text')}</p>
      </section>
    </div>
  );
};
