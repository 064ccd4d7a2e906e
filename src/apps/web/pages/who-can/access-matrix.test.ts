import { describe, expect, it } from 'vitest';
import { Ability } from '../../../../model/ability.ts';
import { abilities } from './abilities.ts';
import { type AccessLine, buildMatrix, groupOf } from './access-matrix.ts';

const line = (told: Partial<AccessLine>): AccessLine => ({
  key: told.name ?? 'key',
  person: null,
  name: 'maintenance',
  relation: 'unknown',
  daysSinceLeft: null,
  isShared: false,
  accounts: [],
  accountKind: 'user',
  role: 'member',
  canManage: false,
  means: [],
  abilities: [],
  since: null,
  lastUsed: null,
  lastUsedFrom: null,
  useShown: 'never',
  isCertain: true,
  cells: [],
  ...told,
});

const cell = (room: string, ability: Ability, isCertain = true) => ({
  room,
  ability,
  devices: [`${ability} in ${room}`],
  grants: [`grant of ${room}`],
  isCertain,
});

const rooms = [
  {
    room: 'Hall',
    place: 'room' as const,
    roomClass: 'entrance' as const,
    abilities: ['lock', 'watch'] as const,
    devices: [],
  },
  {
    room: 'Bedroom',
    place: 'room' as const,
    roomClass: 'bedroom' as const,
    abilities: ['watch'] as const,
    devices: [],
  },
  {
    room: 'Attic',
    place: 'room' as const,
    roomClass: 'unknown' as const,
    abilities: [] as const,
    devices: [],
  },
];
const rows = [
  line({
    name: 'sam',
    person: 'sam',
    cells: [cell('Hall', 'watch'), cell('Bedroom', 'watch', false), cell('Hall', 'lock')],
  }),
  line({ name: 'Heating', accountKind: 'automation' }),
  line({ name: 'maintenance', cells: [cell('Bedroom', 'watch', false)] }),
];

describe('buildMatrix', () => {
  it('knows every ability', () => {
    expect([...abilities].sort()).toEqual([...Ability.options].sort());
  });

  it('gives each room a column for each of its abilities, in one order', () => {
    const { columns, groups } = buildMatrix({ rows, rooms }, { view: 'rooms', order: abilities });
    expect(columns.map((column) => [column.room, column.abilities])).toEqual([
      ['Hall', ['watch', 'lock']],
      ['Bedroom', ['watch']],
    ]);
    const [people] = groups;
    expect(people?.lines[0]?.cells.map((one) => one?.devices)).toEqual([
      ['watch in Hall'],
      ['lock in Hall'],
      ['watch in Bedroom'],
    ]);
  });

  it('puts people, unnamed accounts and the home apart, and leaves empty groups out', () => {
    const { groups } = buildMatrix({ rows, rooms }, { view: 'rooms', order: abilities });
    expect(groups.map(({ group, lines }) => [group, lines.map((one) => one.line.name)])).toEqual([
      ['people', ['sam']],
      ['unnamed', ['maintenance']],
      ['home', ['Heating']],
    ]);
    expect(groupOf(line({ isShared: true }))).toBe('shared');
    expect(groupOf(line({ accountKind: 'system' }))).toBe('home');
  });

  it('joins the rooms where the whole home is looked at; one sure way in makes it sure', () => {
    const { columns, groups } = buildMatrix({ rows, rooms }, { view: 'home', order: abilities });
    expect(columns).toEqual([
      {
        place: 'home',
        room: '',
        roomClass: 'unknown',
        abilities: ['watch', 'lock'],
        roomsWith: [2, 1],
      },
    ]);
    const [watch] = groups[0]?.lines[0]?.cells ?? [];
    expect(watch).toEqual({
      isCertain: true,
      devices: ['watch in Hall', 'watch in Bedroom'],
      grants: ['grant of Hall', 'grant of Bedroom'],
      rooms: ['Hall', 'Bedroom'],
    });
    expect(groups[1]?.lines[0]?.cells).toEqual([
      expect.objectContaining({ isCertain: false }),
      null,
    ]);
  });
});
