/** What stands out and what could not be looked for, in the report. */
export const reportFindings = {
  'report.findings.heading': 'What stands out',
  'report.findings.intro':
    'Each part says what was counted, then ordinary reasons for it, then what the records could not show. The pictures show the time of the home. Grey bands are nights, from 22:00 to 07:00.',
  'report.findings.shown': 'What the records show',
  'report.findings.ordinary': 'Ordinary reasons',
  'report.findings.not-shown': 'What the records could not show',
  'report.findings.how-sure': 'How sure the records are who did it',
  'report.findings.grade': '{count, plural, one {# act} other {# acts}}: {grade}',
  'report.findings.texts-folded':
    '{count, plural, one {One of them carries} other {# of them carry}} words. They are private, and left out of this pack.',
  'report.findings.acts': 'The acts behind it',
  'report.findings.acts-caption': 'Acts behind this finding, in the order of time',
  'report.findings.acts-more':
    '{count, plural, one {One more act is} other {# more acts are}} in the pack, in the file data/exports/timeline.csv.',
  'report.findings.acts-outside':
    '{count, plural, one {One more act lies} other {# more acts lie}} outside the time chosen for this pack.',
  'report.findings.when': 'When',
  'report.findings.what': 'What',
  'report.findings.device': 'Device',
  'report.findings.account': 'Account',
  'report.findings.sure': 'How sure',
  'report.findings.where': 'Exhibit and place',
  'report.findings.words': 'Words: “{text}”',
  'report.findings.standing':
    'This shows how things stood, not what was done. It was read at these places:',
  'report.findings.more-places': 'and {count} more, in data/findings.ndjson',
  'report.findings.left-out': 'Left out, since the person who made this pack says that it is fine',
  'report.findings.left-out-line':
    '{count, plural, one {# record} other {# records}} of “{rule}”. Why: {why}',

  'report.grade.confirmed': 'in the record',
  'report.grade.window': 'by time only',
  'report.grade.automation': 'automation',
  'report.grade.unknown': 'not known',

  'report.picture.heat-caption':
    'Each square is one hour of one day. Darker means more acts; the darkest had {most}.',
  'report.picture.heat-weeks-caption':
    'Each square is one hour of the days of {weeks, plural, one {one week} other {# weeks}}. Darker means more acts; the darkest had {most}.',
  'report.picture.heat-alt':
    'Picture of {acts, plural, one {# act} other {# acts}} on {days, plural, one {# day} other {# days}}, from {from} until {until}. {night, plural, =0 {None was} one {One was} other {# were}} at night. The busiest hour began at {hour}, with {most}.',
  'report.picture.day': '{at, date, plain-short}',
  'report.picture.strip-caption':
    'Bars show since when a way in has been there. A dot is the last use that was seen.',
  'report.picture.ways-of': 'The ways in of {names}.',
  'report.picture.strip-alt':
    'Picture of {ways, plural, one {# way} other {# ways}} in, from {from} until {until}. {lines}',
  'report.picture.strip-line': '{name}: since {since}, last use seen {last}.',
  'report.picture.not-known': 'not known',
  'report.picture.gap': 'gap in the record',
  'report.picture.left': '{name} left',
  'report.picture.dots-caption': 'Each dot is a time that the record bears.',
  'report.picture.dots-alt':
    'Picture of {count, plural, one {# time} other {# times}} that the record bears, from {from} until {until}.',

  'report.unchecked.heading': 'What could not be checked',
  'report.unchecked.intro':
    'These could not be looked for. The record that would be needed was not there.',
  'report.unchecked.none': 'All that is looked for could be looked for.',
  'report.unchecked.looked': 'Looked for',
  'report.unchecked.needed': 'Would be needed',
  'report.unchecked.not-found': 'Looked for, and not found in what was read',
  'report.unchecked.not-found-intro':
    'It was not found in these records. It may have been done all the same, in a way that they do not show.',

  'report.need.accounts': "the hub's accounts: a full backup, or its folder .storage",
  'report.need.automations': "the hub's automations: a full backup, or automations.yaml",
  'report.need.commands':
    "the hub's history with commands in it: home-assistant_v2.db, or a backup that holds it",
  'report.need.devices': "the hub's list of devices: a full backup, or its folder .storage",
  'report.need.diary': 'a diary: what you noticed, and when',
  'report.need.history': "the hub's history: home-assistant_v2.db, or a backup that holds it",
  'report.need.household': 'a household file that says who is who',
  'report.need.presence': 'history of who was at home',
} as const;
