import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { api } from './api.ts';
import { Waiting } from './components/waiting.tsx';
import { type DraftStore, holdDrafts } from './draft-store.ts';

/*
 * What is being filled in survives a look at another page, a reload, locking and leaving: it is kept
 * in the open case, and nowhere by the browser. With nothing open it is in memory alone.
 */
const DraftsContext = createContext<DraftStore | undefined>(undefined);

/** Shows the pages once what was left in them is known; `isOpen`: there is a case to keep it in. */
export const KeepDrafts = ({ isOpen, children }: { isOpen: boolean; children: ReactNode }) => {
  const [store, setStore] = useState<DraftStore>();
  useEffect(() => {
    let isWanted = true;
    const begin = (first: Readonly<Record<string, unknown>>) =>
      isWanted && setStore(holdDrafts(first, isOpen ? save : () => undefined));
    if (isOpen) api.drafts.get().then(begin, () => begin({}));
    else begin({});
    return () => {
      isWanted = false;
    };
  }, [isOpen]);
  useEffect(() => {
    if (store === undefined) return;
    window.addEventListener('pagehide', store.flush);
    return () => {
      window.removeEventListener('pagehide', store.flush);
      store.flush();
    };
  }, [store]);
  if (store === undefined) return <Waiting />;
  return <DraftsContext value={store}>{children}</DraftsContext>;
};

/** What cannot be remembered is still in its field; keeping it says why it cannot be kept. */
const save = (name: string, draft: unknown): void => {
  api.drafts.keep(name, draft).catch(() => undefined);
};

const useStore = (): DraftStore => {
  const store = use(DraftsContext);
  if (store === undefined) throw new Error('There is no KeepDrafts around this.');
  return store;
};

/** For what was cancelled on purpose. */
export const useForgetDraft = (): ((name: string) => void) => {
  const store = useStore();
  return (name) => store.set(name, undefined);
};

/**
 * Like `useState`, and remembered under a name; undefined makes it as at first, and forgets it. Who
 * came for something else begins `anew`: what was remembered waits until it is changed.
 */
export const useDraft = <Draft,>(
  name: string,
  first: Draft,
  { anew = false }: { readonly anew?: boolean } = {},
): [Draft, (change: Draft | undefined | ((before: Draft) => Draft | undefined)) => void] => {
  const store = useStore();
  const [draft, setDraft] = useState<Draft>(
    () => (anew ? undefined : (store.get(name) as Draft | undefined)) ?? first,
  );
  const latest = useRef(draft);
  const initial = useRef(first);
  const change = useCallback(
    (how: Draft | undefined | ((before: Draft) => Draft | undefined)) => {
      const after = how instanceof Function ? how(latest.current) : how;
      latest.current = after ?? initial.current;
      setDraft(latest.current);
      store.set(name, after);
    },
    [store, name],
  );
  return [draft, change];
};
