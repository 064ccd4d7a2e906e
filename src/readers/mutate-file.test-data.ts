import fc from 'fast-check';

/** Does something to the bytes of a file that no program that wrote it would do. */
export type Mutation = (content: Buffer) => Buffer;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const offsetIn = (content: Buffer, at: number) => Math.floor(at * content.length);

const cut: fc.Arbitrary<Mutation> = place.map(
  (at) => (content) => content.subarray(0, offsetIn(content, at)),
);

const flip: fc.Arbitrary<Mutation> = fc
  .array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 20 })
  .map((flips) => (content) => {
    const copy = Buffer.from(content);
    for (const [at, by] of flips) {
      const offset = offsetIn(copy, at);
      if (offset < copy.length) copy[offset] = (copy[offset] ?? 0) ^ by;
    }
    return copy;
  });

const insert: fc.Arbitrary<Mutation> = fc
  .tuple(
    place,
    fc.constantFrom(
      Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0x80]),
      Buffer.from([0xed, 0xa0, 0x80, 0xf5]),
      Buffer.alloc(600),
      Buffer.from('\n\t- [{'),
      Buffer.from('&a *a'),
      Buffer.from(`\n${'['.repeat(3000)}`),
    ),
  )
  .map(([at, bytes]) => (content) => {
    const offset = offsetIn(content, at);
    return Buffer.concat([content.subarray(0, offset), bytes, content.subarray(offset)]);
  });

const drop: fc.Arbitrary<Mutation> = fc
  .tuple(place, fc.nat(4096))
  .map(([at, length]) => (content) => {
    const offset = offsetIn(content, at);
    return Buffer.concat([content.subarray(0, offset), content.subarray(offset + length)]);
  });

const oddValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    ...[null, true, '', 1e308, -1e308, 2 ** 53, -1, 0.5, [], {}, [[[]]], { a: { b: [] } }],
    ...['__proto__', 'constructor', 'a\0b', '9999-12-31T23:59:59Z', '0001-01-01', '\ud800'],
    'x'.repeat(100_000),
  ),
);

type Slot = { readonly holder: Record<string, unknown>; readonly key: string };

const slotsOf = (node: unknown, found: Slot[] = []): Slot[] => {
  if (typeof node !== 'object' || node === null) return found;
  const holder = node as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    found.push({ holder, key });
    slotsOf(holder[key], found);
  }
  return found;
};

/** Changes what stands in a JSON; other files stay as they are. */
const inJson =
  (change: (slots: readonly Slot[]) => void): Mutation =>
  (content) => {
    try {
      const value: unknown = JSON.parse(content.toString('utf8'));
      change(slotsOf(value));
      return Buffer.from(JSON.stringify(value));
    } catch {
      return content;
    }
  };

const replace: fc.Arbitrary<Mutation> = fc
  .array(fc.tuple(place, oddValue), { minLength: 1, maxLength: 4 })
  .map((changes) =>
    inJson((slots) => {
      for (const [at, value] of changes) {
        const slot = slots[Math.floor(at * slots.length)];
        if (slot) slot.holder[slot.key] = structuredClone(value);
      }
    }),
  );

const isSecret = (value: unknown): boolean => /planted/i.test(JSON.stringify(value) ?? '');

/** A secret that is put where a name stands is a name; only what is none changes places. */
const swap: fc.Arbitrary<Mutation> = fc.tuple(place, place).map(([one, other]) =>
  inJson((all) => {
    const slots = all.filter(({ holder, key }) => !isSecret(holder[key]));
    const [a, b] = [one, other].map((at) => slots[Math.floor(at * slots.length)]);
    if (!a || !b) return;
    const [left, right] = [a, b].map(({ holder, key }) => structuredClone(holder[key]));
    a.holder[a.key] = right;
    b.holder[b.key] = left;
  }),
);

const empty: fc.Arbitrary<Mutation> = fc.constant(() => Buffer.alloc(0));

/** Cut, flipped, inserted, dropped, odd values, swapped fields, emptied. */
export const mutations: Readonly<Record<string, fc.Arbitrary<Mutation>>> = {
  ...{ cut, flip, insert, drop, replace, swap, empty },
};
