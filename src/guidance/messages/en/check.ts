/** Page 10: a pack that somebody else made; and how a verdict is shown on pages. */
export const check = {
  'check.title': 'Check a pack',
  'check.lead':
    'Somebody gave you a pack? See whether everything in it fits together. The file is only read, on this device.',
  'check.drop': 'Drop the .zip file here',
  'check.drop-another': 'Check another: drop the .zip file here',
  'check.choose': 'Choose the file',
  'check.one': 'Give one file at a time, the .zip as it is and not unpacked.',
  'check.sending': 'Taking the file in',
  'check.checking': 'Checking the pack',
  'check.wiped': 'The copy of it here is wiped when you close or lock this.',
  'check.result': 'What the check found',

  'check.does-not-hold':
    '{count, plural, one {One check does not hold} other {# checks do not hold}}',
  'check.open':
    '{count, plural, one {One thing fits, as far as it was checked} other {# things fit, as far as they were checked}}',
  'check.holds': '{count, plural, one {One check holds} other {# checks hold}}',
  'check.not-checked':
    '{count, plural, one {One thing was not checked} other {# things were not checked}}',

  'check.page-title': 'For somebody without this program',
  'check.page-text':
    'One page checks packs by itself, in any browser and without a network. It has all but reading the records again. Give it to whoever gets a pack, but not along with the pack: who changed the one could change the other.',
  'check.page': 'Save the page',

  'check.about': 'About this pack',
  'check.made': 'Made',
  'check.version': 'Version of the program',
  'check.for-whom': 'For whom',
  'check.exhibits': 'Records in it',
  'check.only-exhibit': 'Part of a pack: holds record number {n, number} alone',
  'check.stamped': 'Time stamp',
  'check.key': 'Signed with this key',

  'check.limits': 'What this does not mean',
  'check.limit-before': 'That a pack fits together does not say that the records were true before.',
  'check.limit-account': 'The pack names accounts. It does not show who sat behind one.',
  'check.limit-choice':
    'Whoever made the pack chose what is in it. Other things may have been left out.',
  'check.limit-key':
    'Anybody can make a key. Whose key it is, you learn only when you ask that person in another way, such as on the telephone.',

  'check.more': 'What you know from elsewhere',
  'check.more-about': 'With this, more can be checked. You need not give it.',
  'check.password': 'Password of the backup in it',
  'check.household': 'The whole household file',
  'check.household-hint':
    'Names are replaced in this pack. With the whole file from the person, the rules can be run again.',
  'check.certificate': 'Certificate of the time-stamp service',
  'check.certificate-hint':
    'The file that the service publishes. It ends in .pem, .crt, .cer or .der.',
  'check.again': 'Check again with this',
} as const;
