import { Select } from '../components/select.tsx';
import { useSay } from '../language.tsx';
import { useLook } from '../look.ts';
import './foot.css';

/** The honest word about leaving, and how the page looks. */
export const Foot = () => {
  const say = useSay();
  const [look, setLook] = useLook();
  return (
    <footer className="foot">
      <div className="foot-inside">
        <p id="quick-exit-honest" className="soft small">
          {say('frame.leave-honest')}
        </p>
        <div className="foot-look">
          <Select
            label={say('frame.look')}
            value={look}
            onChoose={setLook}
            options={[
              { value: 'system', label: say('frame.look-system') },
              { value: 'light', label: say('frame.look-light') },
              { value: 'dark', label: say('frame.look-dark') },
            ]}
          />
        </div>
      </div>
    </footer>
  );
};
