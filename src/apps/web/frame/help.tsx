import { api } from '../api.ts';
import { useAsked } from '../asked.ts';
import { Dialog } from '../components/dialog.tsx';
import { useSay, useTextInLanguage } from '../language.tsx';
import { useRoute } from '../route.tsx';

/** The same on every page and in the same place: this page, danger, keys, leaving. */
export const Help = ({ onClose }: { onClose: () => void }) => {
  const say = useSay();
  const inLanguage = useTextInLanguage();
  const { page } = useRoute();
  const { answer: services } = useAsked(api.services);
  return (
    <Dialog title={say('frame.help-title')} onClose={onClose}>
      {page !== undefined && (
        <>
          <h3>{say('frame.help-this-page')}</h3>
          <p>{say(`frame.help-${page.id}`)}</p>
        </>
      )}
      <h3>{say('frame.help-danger')}</h3>
      {services !== undefined && <p>{inLanguage(services.emergency)}</p>}
      <h3>{say('frame.help-keys')}</h3>
      <p>{say('frame.help-key-tab')}</p>
      <p>{say('frame.help-key-escape')}</p>
      <h3>{say('frame.help-quick')}</h3>
      <p>{say('frame.leave-honest')}</p>
    </Dialog>
  );
};
