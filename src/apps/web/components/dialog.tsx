import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useSay } from '../language.tsx';
import { Button } from './button.tsx';
import './dialog.css';

/**
 * A window above the page, the browser's own: keeps the focus, closes with Esc, and gives the focus
 * back. It is open for as long as it is rendered. Without `closeLabel` it has a button “Close”;
 * null leaves the buttons to the contents.
 */
export const Dialog = ({
  title,
  onClose,
  closeLabel,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly closeLabel?: string | null;
  readonly children: ReactNode;
}) => {
  const say = useSay();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-inside stack">
        <h2 id={id}>{title}</h2>
        {children}
        {closeLabel !== null && (
          <Button onClick={onClose}>{closeLabel ?? say('frame.done')}</Button>
        )}
      </div>
    </dialog>
  );
};
