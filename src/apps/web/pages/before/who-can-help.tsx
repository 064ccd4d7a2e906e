import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { Waiting } from '../../components/waiting.tsx';
import { useSay, useTextInLanguage } from '../../language.tsx';
import { inSentence } from '../../plain-name.ts';

/** The emergency number first; then services, each with the day it was last checked. */
export const WhoCanHelp = () => {
  const say = useSay();
  const inLanguage = useTextInLanguage();
  const { answer, error, again } = useAsked(api.services);
  return (
    <section className="stack" aria-labelledby="help-title">
      <h2 id="help-title">{say('before.help')}</h2>
      {answer === undefined ? (
        <Waiting error={error} onAgain={again} />
      ) : (
        <>
          <p className="emergency">{inLanguage(answer.emergency)}</p>
          <p>{say('before.help-lead')}</p>
          <ul className="plain-list services">
            {answer.services.map((service) => (
              <li key={service.name} className={service.isOld ? 'service service-old' : 'service'}>
                <p className="service-contact">
                  <bdi>{service.contact}</bdi>
                </p>
                <p>
                  <bdi>{service.name}</bdi>
                </p>
                <p>{inLanguage(service.forWhom)}</p>
                <p className="small">
                  {say(service.isOld ? 'before.help-old' : 'before.help-checked', {
                    at: Date.parse(service.checked),
                    source: inSentence(service.source),
                  })}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
