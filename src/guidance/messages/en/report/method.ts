/** How the report was made, and what its words mean. */
export const reportMethod = {
  'report.method.heading': 'Method, versions and limits',
  'report.method.intro':
    'The files were read by a program. It changes nothing in them. It set each act in the time of the home and beside what was said about the household. Then it ran the same set of rules over all of it. The same files give the same result on any machine.',
  'report.method.program': 'Program',
  'report.method.program-text': 'Homeground {version}',
  'report.method.examined': 'Records looked through',
  'report.method.examined-text': '{at, date, moment}, with Homeground {version}',
  'report.method.rules': 'Rules',
  'report.method.rules-text':
    '{count, plural, one {# rule} other {# rules}}. SHA-256 over all of them:',
  'report.method.readers': 'Readers',
  'report.method.reader-real-record': '{title}: tried on files that the real product wrote',
  'report.method.reader-documented': '{title}: written after its maker’s own account of the form',
  'report.method.reader-untested': '{title}: not tried on real files yet',
  'report.method.case': 'Case',
  'report.method.key': 'Key of the case',
  'report.method.authority': 'By what right the records are held, as stated',
  'report.method.private': 'Private texts',
  'report.method.private-in': 'in this pack and quoted in this report, as the person chose',
  'report.method.private-folded': 'in the files of this pack, and not quoted in this report',
  'report.method.private-out': 'left out of this pack',
  'report.method.limits': 'Limits',
  'report.method.limit-given':
    'Only what was given could be read. Whoever gave the files could have left some out.',
  'report.method.limit-before':
    'The SHA-256 shows whether a file was changed after it was added. It does not show what was done to it before that.',
  'report.method.limit-clock':
    'Times come from the clock of the hub. If that clock was wrong, so are they.',
  'report.method.limit-account':
    'More than one person can use an account, a phone or a tablet that is signed in.',
  'report.method.limit-authority':
    'By what right the records are held is what somebody said. Homeground did not check it.',
  'report.method.limit-law':
    'This report gives no legal advice. How far a record counts is for others to say.',

  'report.glossary.heading': 'Words used here',
  'report.glossary.record': 'record',
  'report.glossary.record-text': 'A file, folder or backup that was given.',
  'report.glossary.act': 'act',
  'report.glossary.act-text': 'Something that was done once, such as a lamp turned on.',
  'report.glossary.address': 'network address',
  'report.glossary.address-text':
    'Where a device can be reached. A letter stands for each one, with its kind. “Home network” and “this machine” are in the home. “Same cable or wireless network” is a device close by. “Private network” is inside some home, firm or VPN. “Carrier or private network” is inside a phone company or a VPN. “To many at once” is no single device. “Internet” is outside. “Unknown network” may be either.',
  'report.glossary.account': 'account',
  'report.glossary.account-text':
    'What somebody signs in with. It has a name in the record, and need not be one person.',
  'report.glossary.way-in': 'way in',
  'report.glossary.way-in-text':
    'What lets an account work the home: a password, an open session, a phone app, a code, a token.',
  'report.glossary.token': 'long-lived token',
  'report.glossary.token-text':
    'A key for a program. It works for years, and still works after a password is changed.',
  'report.glossary.hub': 'hub',
  'report.glossary.hub-text': 'The device in the home that the other devices listen to.',
  'report.glossary.automation': 'automation',
  'report.glossary.automation-text': 'A rule in the home that does things by itself.',
  'report.glossary.finding': 'finding',
  'report.glossary.finding-text': 'What one of our rules saw in the records, and how often.',
  'report.glossary.exhibit': 'exhibit',
  'report.glossary.exhibit-text': 'A file that was added to the case, with its mark.',
  'report.glossary.hash': 'SHA-256',
  'report.glossary.hash-text':
    'A number worked out from a file. Two files with the same number are the same, sign for sign.',
  'report.glossary.log': 'log',
  'report.glossary.log-text': 'The list of all that was done to a case. Lines are only ever added.',
} as const;
