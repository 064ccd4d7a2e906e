import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { nextTab } from './next-tab.ts';
import './tabs.css';

export type Tab<Key extends string> = { readonly key: Key; readonly title: string };

/** Tabs by the pattern of the ARIA authoring practices: arrow keys move and choose. */
export const Tabs = <Key extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  children,
}: {
  readonly label: string;
  readonly tabs: readonly Tab<Key>[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  readonly children: ReactNode;
}) => {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const next =
      tabs[
        nextTab(
          event.key,
          { place: placeOf(tabs, chosen), count: tabs.length },
          isMirrored(list.current),
        )
      ];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.key);
    document.getElementById(`${id}-${next.key}`)?.focus();
  };
  return (
    <div>
      <div role="tablist" aria-label={label} className="tabs" ref={list} onKeyDown={move}>
        {tabs.map(({ key, title }) => (
          <button
            type="button"
            role="tab"
            key={key}
            id={`${id}-${key}`}
            aria-selected={key === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={key === chosen ? 0 : -1}
            className="tab"
            onClick={() => onChoose(key)}
          >
            {title}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${chosen}`}
        className="tab-panel"
      >
        {children}
      </div>
    </div>
  );
};

const placeOf = <Key extends string>(tabs: readonly Tab<Key>[], chosen: Key): number =>
  tabs.findIndex(({ key }) => key === chosen);

const isMirrored = (element: Element | null): boolean =>
  element !== null && getComputedStyle(element).direction === 'rtl';
