import { describe, expect, it } from 'vitest';
import { doubtFinder } from './doubts-in-text.ts';
import { namePartsOf } from './name-parts.ts';

const find = doubtFinder([
  namePartsOf(['Sam Smith', 'samkent85']),
  namePartsOf(['jo']),
  namePartsOf(['Robin Ó Briain', 'Robins Handy']),
  namePartsOf(['alex']),
]);
const partsIn = (text: string): string[] => find(text).map(({ part }) => part);

describe('a piece that may hold part of a name', () => {
  it.each([
    ['Tell Mr Smith', ['Smith']],
    ['samsmith@example.org', ['samsmith']],
    ['s.smith', ['smith']],
    ['ssmith', ['ssmith']],
    ['smithsam', ['smithsam']],
    ['Sammy is here', ['Sammy']],
    ['Samuel and Samantha', ['Samuel', 'Samantha']],
    ['Sams Handy', ['Sams']],
    ['SamsPhone', ['SamsPhone']],
    ['sam85', ['sam85']],
    ['s4m', ['s4m']],
    ['5amSmith', ['5amSmith']],
    ['S.S. was here', ['S.S.']],
    ['S. was here', ['S.']],
    ['SS', ['SS']],
    ['S a m', ['S a m']],
    ['s-a-m', ['s-a-m']],
    ['Сэм дома', ['Сэм']],
    ['サム', ['サム']],
    ['سام', ['سام']],
    ['סם', ['סם']],
    ['샘', ['샘']],
    ['Σαμ', ['Σαμ']],
    ['Sаm with a letter of another script', ['Sаm']],
    ['Smiht', ['Smiht']],
    ['Smithe', ['Smithe']],
    ['kent', ['kent']],
    ['joey and JoJo', ['joey', 'JoJo']],
    ['jophone', ['jophone']],
    ['Robbie', ['Robbie']],
    ['robin_briain', ['robin', 'briain']],
    ['O’Briain', ['O’Briain']],
    ['Lexi', ['Lexi']],
    ['Саша', ['Саша']],
    ['sunny85@example.org', ['sunny85']],
    ['Frau Kessler', ['Kessler']],
    ['config/backup-SMITH.tar', ['SMITH']],
    ['Smith’s flat, Smith', ['Smith', 'Smith']],
  ])('%s', (text, parts) => {
    expect(partsIn(text)).toEqual(parts);
  });

  it.each([
    'the same sample, a Samsung phone, on Samstag',
    'Alexa, turn on the light',
    'join the job',
    '[redacted 1] and [redacted 2] were here',
    'light.kitchen front door lock at 03:10',
    'ha:device:454505a6498bd682f0f0b1c735e93a6a',
    'The door was opened while nobody was at home.',
  ])('is none of these: %s', (text) => {
    expect(partsIn(text)).toEqual([]);
  });
});

it.each([
  ['王小明', '小明回家了', ['小明']],
  ['王小明', '王先生的手机', ['王先生']],
  ['田中花子', '田中さん', ['田中']],
  ['田中花子', '花子のスマホ', ['花子']],
  ['김민수', '민수야', ['민수']],
  ['Max Weber', "Max's Pixel and MaxPhone", ['Max', 'MaxPhone']],
  ['Al Green', "Al's iPad, al_green", ['Al', 'al', 'green']],
  ['Rose van de May', 'van de Rose', ['Rose']],
  ['Robert', 'Bob and Rob', ['Bob', 'Rob']],
  ['William', 'Bill', ['Bill']],
  ['Muhammad', 'Mo', ['Mo']],
  ['Christopher', 'Kit', ['Kit']],
])('of %s in %s', (name, text, parts) => {
  expect(doubtFinder([namePartsOf([name])])(text).map(({ part }) => part)).toEqual(parts);
});
