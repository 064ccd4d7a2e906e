import type { Attribution, Via } from '../../../model/act.ts';
import { automationIdOf, userIdOf } from '../home-index.ts';
import type { ContextIds } from './context-ids.ts';

/** What the record tells of one context: every row that carries it adds what it knows. */
type ContextFacts = {
  user?: string;
  parent?: string;
  /** The automation or script that runs in it. */
  automation?: string;
  via?: Via;
};

type NewFacts = { readonly automation?: string; readonly via?: Via | undefined };

/** Longest chain of parents that is followed; a hostile record may have made a ring of them. */
const longestChain = 32;

const contextsAtHand = 50_000;

/**
 * Who did it, from the contexts of Home Assistant: an account; else an automation, and by its
 * parents the account that set it off; else nobody the record knows.
 */
export class Contexts {
  #facts = new Map<string, ContextFacts>();
  #earlier = new Map<string, ContextFacts>();

  note(ids: ContextIds, added: NewFacts = {}): void {
    if (ids.key === undefined) return;
    const told = [ids.user, ids.parent, added.automation, added.via];
    if (told.every((fact) => fact === undefined)) return;
    const facts = this.#factsOf(ids.key) ?? this.#newFacts(ids.key);
    if (ids.user !== undefined) facts.user ??= ids.user;
    if (ids.parent !== undefined) facts.parent ??= ids.parent;
    if (added.automation !== undefined) facts.automation ??= added.automation;
    if (added.via !== undefined) facts.via ??= added.via;
  }

  #newFacts(key: string): ContextFacts {
    // The oldest go first: what sets an automation off comes minutes before it, not months.
    if (this.#facts.size >= contextsAtHand) {
      this.#earlier = this.#facts;
      this.#facts = new Map();
    }
    const facts: ContextFacts = {};
    this.#facts.set(key, facts);
    return facts;
  }

  #factsOf(key: string): ContextFacts | undefined {
    return this.#facts.get(key) ?? this.#earlier.get(key);
  }

  attribute(ids: ContextIds): Attribution {
    const chain = this.#chainOf(ids);
    const [own = {}] = chain;
    const via = chain.find((facts) => facts.via !== undefined)?.via;
    const isRun = own.automation !== undefined;
    if (own.user !== undefined) return this.#byUser(own.user, own, via);
    if (!isRun && own.parent === undefined) return { grade: 'unknown', ...known({ via }) };
    const automation = chain.find((facts) => facts.automation !== undefined)?.automation;
    const user = chain.find((facts) => facts.user !== undefined)?.user;
    return {
      grade: 'automation',
      ...known({
        automation: automation && automationIdOf(automation),
        causedBy: user && userIdOf(user),
        via,
      }),
    };
  }

  #byUser(user: string, { automation }: ContextFacts, via: Via | undefined): Attribution {
    return {
      grade: 'confirmed',
      account: userIdOf(user),
      ...known({ automation: automation && automationIdOf(automation), via }),
    };
  }

  /** The context itself, and its parents as far as the record has them. */
  #chainOf(ids: ContextIds): ContextFacts[] {
    const chain: ContextFacts[] = [this.#ownFacts(ids)];
    const seen = new Set<string | undefined>([ids.key]);
    let parent = chain[0]?.parent;
    while (parent !== undefined && !seen.has(parent) && chain.length < longestChain) {
      seen.add(parent);
      const facts: ContextFacts = this.#factsOf(parent) ?? {};
      chain.push(facts);
      parent = facts.parent;
    }
    return chain;
  }

  #ownFacts({ key, user, parent }: ContextIds): ContextFacts {
    const noted = key === undefined ? {} : (this.#factsOf(key) ?? {});
    return { ...noted, ...known({ user: user ?? noted.user, parent: parent ?? noted.parent }) };
  }
}

/** Leaves out what is undefined. */
const known = <T extends Record<string, unknown>>(
  facts: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
