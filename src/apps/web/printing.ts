import { useSyncExternalStore } from 'react';

let isPrinting = false;

const listen = (tell: () => void): (() => void) => {
  const begin = () => {
    isPrinting = true;
    tell();
  };
  const end = () => {
    isPrinting = false;
    tell();
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
};

/** Whether the page is being put on paper, where what is out of sight must be there as well. */
export const usePrinting = (): boolean => useSyncExternalStore(listen, () => isPrinting);
