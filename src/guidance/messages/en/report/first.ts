/** The first page of the report, and what stands on every page. */
export const reportFirst = {
  'report.title': "What a home's records show",
  'report.subtitle': 'A report on what was read, what stands out, and what could not be seen',
  'report.for': 'For {whom}',
  'report.made': 'Made on {at, date, moment} by Homeground {version}',
  'report.page': 'Page {page} of {pages}',
  'report.key': 'Key of the case: {words}',
  'report.contents': 'Contents',
  'report.none': 'None.',
  'report.more': 'and {count} more',
  'report.no-name': 'nobody named',

  'report.first.heading': 'In short',
  'report.first.figure-records': '{count, plural, one {file} other {files}} read',
  'report.first.figure-acts': '{count, plural, one {act} other {acts}} found',
  'report.first.figure-days': '{count, plural, one {day} other {days}} of history',
  'report.first.figure-findings': '{count, plural, one {thing stands} other {things stand}} out',
  'report.first.read': 'What was read',
  'report.first.read-span':
    'Records of a home, with its history from {from, date, day} until {until, date, day}. Times are as the clock on the wall showed them in {zone}.',
  'report.first.read-no-span':
    'Records of a home. They hold no history. Times are as the clock on the wall showed them in {zone}.',
  'report.first.zone-unknown':
    'The records do not tell the time zone of the home. So times are in UTC.',
  'report.first.not-examined':
    'The records were not looked through yet. So this report can only list them.',
  'report.first.window':
    'Only acts {window} are in this pack. The counts below are of all that was read.',
  'report.first.window-from': 'from {from, date, moment} on',
  'report.first.window-until': 'before {until, date, moment}',
  'report.first.window-both': 'from {from, date, moment} until {until, date, moment}',
  'report.first.stands-out': 'What stands out',
  'report.first.nothing': 'Nothing of what was looked for was found in what was read.',
  'report.first.chosen-only':
    '{count, plural, one {Only # was} other {Only # were}} chosen for this pack.',
  'report.first.times': '{count, plural, one {once} other {# times}}',
  'report.first.not-checked': 'What could not be checked',
  'report.first.not-checked-count':
    '{count, plural, one {# of {all} checks} other {# of {all} checks}} could not be made. {unread, plural, =0 {All files could be read.} one {One place in the files could not be read.} other {# places in the files could not be read.}}',
  'report.first.all-checked':
    'All {all} checks could be made. {unread, plural, =0 {All files could be read.} one {One place in the files could not be read.} other {# places in the files could not be read.}}',
  'report.first.blind':
    'The hub never writes down {count, plural, one {one kind of thing} other {# kinds of things}}, such as who looked at a camera. Not seen here does not mean not done.',
  'report.first.mind': 'Please bear in mind',
  'report.first.mind-accounts':
    'A record names an account, not a person. Who holds which account is what the person who made this pack says.',
  'report.first.mind-counts':
    'This report counts what was seen. It does not say why a thing was done, or what it means.',
  'report.first.mind-ordinary':
    'Each thing that stands out comes with ordinary reasons. Please read them with it.',
  'report.first.check': 'How to check this pack',
  'report.first.check-text':
    'README.txt in the pack tells how, step by step, with common tools. It does not need Homeground. The pack is signed with the key made for this case. Ask the person who gave you the pack to read its words out to you, and compare:',
  'report.first.draft': 'Homeground is a prototype. No specialist service has looked it over yet.',
} as const;
