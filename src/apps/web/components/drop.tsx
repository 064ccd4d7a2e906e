import { type ReactNode, useState } from 'react';
import './drop.css';

/** A place to drop files on; the buttons inside do the same by keyboard. */
export const Drop = ({
  title,
  onDropped,
  children,
}: {
  readonly title: string;
  /** The list is emptied by the browser once this has returned. */
  readonly onDropped: (items: DataTransferItemList) => void;
  readonly children: ReactNode;
}) => {
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside do the same by keyboard.
    <div
      className={isOver ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDropped(event.dataTransfer.items);
      }}
    >
      <p className="drop-title">{title}</p>
      <div className="row">{children}</div>
    </div>
  );
};
