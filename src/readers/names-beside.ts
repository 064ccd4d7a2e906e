import type { BesideNames } from '../masks/beside-names.ts';
import { cutFromName } from '../masks/masks.ts';
import { v4Of } from '../model/network-of.ts';
import type { Reading } from '../model/observation.ts';
import { writtenV6 } from '../model/written-v6.ts';
import { slugsOf } from './slugs-of.ts';

type Named = { readonly ids: readonly string[]; readonly names: readonly string[] };
type Known = { readonly cut: Set<string>; readonly kept: Set<string> };

/** Remembers which names stand beside which ids: a system makes ids of names, with all that is in them. */
type NamesBeside = { learn(reading: Reading): void; of(id: string): BesideNames };

export function namesBeside(): NamesBeside {
  const known = new Map<string, Known>();
  const cutNames = new Map<string, readonly string[]>();
  const knownOf = (id: string): Known => {
    const own = known.get(id) ?? { cut: new Set(), kept: new Set() };
    known.set(id, own);
    return own;
  };
  const learnName = (name: string, ids: readonly string[]): void => {
    const slugs = slugsOf(name);
    const cut = [...cutFromName(name), ...addressesIn(name)].flatMap(slugsOf);
    if (cut.length > 0) for (const slug of slugs) cutNames.set(slug, cut);
    for (const id of ids) note(knownOf(id), id, { slugs, cut });
  };
  return {
    learn(reading) {
      const { ids, names } = namedIn(reading);
      const bare = ids.map(withoutReader);
      for (const name of new Set(names)) if (!ids.includes(name)) learnName(name, bare);
    },
    of(id) {
      const bare = withoutReader(id);
      const { cut = [], kept = [] } = known.get(bare) ?? {};
      const others = [...cutNames].flatMap(([name, words]) => (bare.includes(name) ? words : []));
      return { cut: [...cut, ...others], kept: [...kept] };
    },
  };
}

type Written = { readonly slugs: readonly string[]; readonly cut: readonly string[] };

/** What one name tells of an id beside it. */
function note(own: Known, id: string, { slugs, cut }: Written): void {
  for (const slug of cut) own.cut.add(slug);
  if (cut.length === 0) for (const slug of slugs.filter(isOfWords)) own.kept.add(slug);
  else if (isLost(id, slugs, cut)) own.cut.add(objectOf(id));
}

function namedIn(reading: Reading): Named {
  switch (reading.kind) {
    case 'device': {
      const { id, name, nameBefore, room, parts } = reading;
      const names = [name, nameBefore, room, ...parts.map((part) => part.name)];
      return { ids: [id, ...parts.map((part) => part.id)], names: names.flatMap(some) };
    }
    case 'account':
    case 'automation':
      return { ids: [reading.id], names: [reading.name] };
    default:
      return { ids: [], names: [] };
  }
}

const some = (name: string | undefined): readonly string[] => (name === undefined ? [] : [name]);

const withoutReader = (id: string): string => id.slice(id.lastIndexOf(':') + 1).toLowerCase();
const objectOf = (id: string): string => id.slice(id.indexOf('.') + 1);

/** One word alone stands by chance in many an id. */
const isOfWords = (slug: string): boolean => slug.includes('_');

const leastAlike = 3;

/** An id that was made of the name, in letters of which we cannot tell which ones are the secret's. */
const isLost = (id: string, slugs: readonly string[], cut: readonly string[]): boolean =>
  cut.some((slug) => /\P{ASCII}/u.test(slug)) &&
  !cut.some((slug) => id.includes(slug)) &&
  slugs.some((slug) => objectOf(id).startsWith(slug.slice(0, leastAlike)));

const v4 = /(?<![\d.])(\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?(?![\d.])/g;

const addressesIn = (name: string): readonly string[] => [
  ...[...name.matchAll(v4)].flatMap(([all, address = '']) => (v4Of(address) ? [all, address] : [])),
  ...[...name.matchAll(writtenV6)].map(([all]) => all),
];
