import { describe, expect, it } from 'vitest';
import { nearNames } from './near-names.ts';

describe('nearNames', () => {
  it.each([
    ['CommandLine', 'Event.EventData.CommandLine'],
    ['winlog.event_data.CommandLine', 'CommandLine'],
    ['commandline', 'CommandLine'],
    ['process_command_line', 'ProcessCommandLine'],
    ['source.ip', 'source_ip'],
    ['OriginalFilename', 'OriginalFileName'],
    ['user.nmae', 'user.name'],
    ['actor.acount', 'actor.account'],
  ])('sees that %s is %s', (asked, there) => {
    expect(nearNames(asked, ['time', there, 'other'])).toEqual([there]);
  });

  it.each([
    ['Image', 'ParentImage'],
    ['Line', 'CommandLine'],
    ['ip', 'id'],
    ['user', 'user.name'],
    ['a', 'b'],
  ])('does not take %s for %s', (asked, there) => {
    expect(nearNames(asked, [there])).toEqual([]);
  });

  it('gives a few, the shortest first', () => {
    const there = ['x.y.z.user', 'a.user', 'b.user', 'c.d.user'];
    expect(nearNames('user', there)).toEqual(['a.user', 'b.user', 'c.d.user']);
  });
});
