/** What is being filled in on the pages, by name. */
export type DraftStore = {
  readonly get: (name: string) => unknown;
  /** Undefined takes it out. */
  readonly set: (name: string, draft: unknown) => void;
  /** Saves what has not been saved yet, such as before the page goes. */
  readonly flush: () => void;
};

/** So long after a change it is saved; who types on is not saved letter by letter. */
const restMs = 300;

/** Holds drafts in memory alone; `save` is told of each that changed, once it rests. */
export const holdDrafts = (
  first: Readonly<Record<string, unknown>>,
  save: (name: string, draft: unknown) => void,
): DraftStore => {
  const drafts = new Map(Object.entries(first));
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    for (const name of changed) save(name, drafts.get(name) ?? null);
    changed.clear();
  };
  return {
    get: (name) => drafts.get(name),
    set: (name, draft) => {
      if (draft === undefined) drafts.delete(name);
      else drafts.set(name, draft);
      changed.add(name);
      clearTimeout(timer);
      timer = setTimeout(flush, restMs);
    },
    flush,
  };
};
