import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { RedactionPreview } from '../../../pack/make/preview-redaction.ts';
import type { Doubt } from '../../../pack/make/tally-doubts.ts';
import type { PackOptions } from '../../../pack/pack-options.ts';
import { decideDoubts } from './decide-doubts.ts';

const doubtOf = (part: string, isLikely: boolean, lines: number): Doubt => ({
  ...{ part, isLikely, why: 'part', person: 'Sam', count: lines + 1 },
  lines: Array.from({ length: lines }, (_, n) => ({
    ...{ place: 'diary', before: `line ${n} `, part, after: '.', count: n === 0 ? 2 : 1 },
  })),
});
const preview: RedactionPreview = {
  replaced: [
    { place: 'diary', count: 3 },
    { place: 'device', count: 1 },
  ],
  doubts: [doubtOf('Sammy', true, 7), doubtOf('may', false, 1)],
  notLookedFor: [
    { why: 'reading', name: '田中', tried: 'tian zhong' },
    { why: 'letters', name: 'Sam', script: 'Thai' },
  ],
};
const options = { redactedPeople: ['Sam'], redactAlso: ['Kent'] } as unknown as PackOptions;

function decide(told: { answers?: string[]; isRestLeft?: boolean; areAllShown?: boolean }) {
  const { answers, isRestLeft = false, areAllShown = false } = told;
  const input = new PassThrough();
  const output = new PassThrough();
  let words = '';
  output.on('data', (some) => {
    words += String(some);
    if (String(some).includes('[r/l/a]')) input.write(`${answers?.shift() ?? ''}\n`);
  });
  const terminal = answers === undefined ? undefined : { input, output };
  const write = (some: string): void => {
    words += some;
  };
  const decided = decideDoubts(preview, options, { isRestLeft, areAllShown, terminal, write });
  return { decided, words: () => words.replaceAll(/\s+/g, ' ') };
}

describe('where nobody can be asked', () => {
  it('lists a few lines of each piece, the likely ones first, and decides nothing', async () => {
    const { decided, words } = decide({});
    await expect(decided).rejects.toMatchObject({ code: 'bad-usage' });
    expect(words()).toContain('4 names are replaced: the diary 3, devices 1.');
    expect(words()).toMatch(/most likely names.*Sammy.*other words.*may/);
    expect(words()).toContain('line 0 »Sammy«. (2 times)');
    expect(words()).toContain('And 2 more lines');
    expect(words()).not.toContain('line 5');
    expect(words()).toContain('--all-places');
  });

  it('lists every place where all are asked for', async () => {
    const { decided, words } = decide({ isRestLeft: true, areAllShown: true });
    await expect(decided).resolves.toMatchObject({
      redactAlso: ['Kent'],
      redactNot: ['Sammy', 'may'],
    });
    for (let n = 0; n < 7; n += 1) expect(words()).toContain(`line ${n} »Sammy«`);
  });

  it('says of which name what was not looked for', async () => {
    const { decided, words } = decide({ isRestLeft: true });
    await decided;
    expect(words()).toContain('田中: how these letters are read');
    expect(words()).toContain('“tian zhong”');
    expect(words()).toContain('Sam: some texts are in Thai letters.');
  });
});

it('shows every place to whoever is asked and wants to see them', async () => {
  const { decided, words } = decide({ answers: ['a', 'r', 'what', 'l'] });
  await expect(decided).resolves.toMatchObject({
    redactAlso: ['Kent', 'Sammy'],
    redactNot: ['may'],
  });
  expect(words()).toContain('line 6 »Sammy«');
});
