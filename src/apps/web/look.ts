import { useEffect, useState } from 'react';
import { recall, remember } from './remembered.ts';

const looks = ['system', 'light', 'dark'] as const;
export type Look = (typeof looks)[number];

const firstLook = (): Look => looks.find((look) => look === recall('look')) ?? 'system';

/** Light, dark, or as the device has it. */
export const useLook = (): [Look, (look: Look) => void] => {
  const [look, setLook] = useState(firstLook);
  useEffect(() => {
    document.documentElement.dataset.look = look;
    remember('look', look);
  }, [look]);
  return [look, setLook];
};
