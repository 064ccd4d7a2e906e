import { expect, it } from 'vitest';
import type { PackChoice } from '../../server/answers.ts';
import { Choice } from '../../server/routes/pack-routes.ts';
import { createHomeClock } from '../../web/home-clock.ts';
import { type ChoiceDraft, choiceOf } from '../../web/pages/pack/choice.ts';
import { packCommand, packOptions } from './pack.ts';

/** Where page 9 has what an option of the command says. */
type Place = { readonly choice: keyof PackChoice } | { readonly elsewhere: string };

const places: Readonly<Record<keyof typeof packOptions, Place>> = {
  to: { elsewhere: 'the browser asks where to save it' },
  for: { choice: 'forWhom' },
  from: { choice: 'fromMs' },
  until: { choice: 'untilMs' },
  findings: { choice: 'findings' },
  'with-private': { choice: 'isPrivateIncluded' },
  'without-private': { elsewhere: 'what is so without a tick' },
  'private-in-report': { choice: 'isPrivateInReport' },
  'with-presence': { choice: 'presenceOf' },
  redact: { choice: 'redactedPeople' },
  'redact-also': { choice: 'redactAlso' },
  leave: { choice: 'redactNot' },
  'leave-rest': { elsewhere: 'each piece has a tick that can be taken away' },
  'all-places': { elsewhere: 'each piece can be unfolded to the lines where it stands' },
  json: { elsewhere: 'for programs' },
  'without-originals': { choice: 'originals' },
  'with-originals': { choice: 'originals' },
  'with-keys': { choice: 'withKeys' },
  'password-file': { elsewhere: 'page 2 asks for passwords of backups' },
};

const chosen = Object.values(places).flatMap((place) => ('choice' in place ? [place.choice] : []));

it('has each option of the command on page 9, or a reason why not; and nothing more', () => {
  expect(Object.keys(places).sort()).toEqual(Object.keys(packOptions).sort());
  expect([...new Set(chosen)].sort()).toEqual(Object.keys(Choice.shape).sort());
});

it('has each option in the help of the command, but what is so anyway', () => {
  const told = Object.keys(packOptions).filter((name) => name !== 'without-private');
  expect(told.filter((name) => !packCommand.usage.includes(`--${name} `))).toEqual([]);
});

it('sends each of them where everything on the page is filled in', () => {
  const draft: ChoiceDraft = {
    which: 'chosen',
    days: 'some',
    from: '2025-03-01',
    until: '2025-03-02',
    isPrivateIncluded: true,
    isPrivateInReport: true,
    presenceOf: ['jo'],
    redactedPeople: ['robin'],
    doubtful: ['robbie', 'rob'],
    left: ['rob'],
    originals: 'bytes',
    withKeys: ['.storage/auth'],
    forWhom: 'jo',
  };
  const choice = choiceOf(draft, ['a'], createHomeClock('UTC'));
  expect(Object.keys(choice).sort()).toEqual(Object.keys(Choice.shape).sort());
  expect(Choice.parse(choice)).toEqual(choice);
  const some = choiceOf({ ...draft, presenceOf: [], withKeys: [] }, ['a'], createHomeClock('UTC'));
  expect(some).not.toHaveProperty('presenceOf');
  expect(some).not.toHaveProperty('withKeys');
});
