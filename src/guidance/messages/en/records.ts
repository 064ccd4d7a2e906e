/** Page 2: bring in records, and what was read. */
export const records = {
  'records.title': 'Bring in records',
  'records.lead':
    'Give the files you have. They are only read, on this device. More files of one home explain each other.',
  'records.drop': 'Drop files or folders here',
  'records.choose-files': 'Choose files',
  'records.choose-folder': 'Choose a folder',
  'records.chosen': '{count, plural, one {# file} other {# files}} chosen, {size} in all',
  'records.clear': 'Choose others',
  'records.bring-in': 'Bring these in',
  'records.remains': 'They are copied into your case. The files you gave stay where they are.',
  'records.remains-nothing':
    'A copy is made for reading, and wiped when you close. The files you gave stay where they are.',
  'records.sending': 'Taking the files in',
  'records.keeping': 'Putting the files away',
  'records.examining': 'Reading the records and looking through them',
  'records.progress': '{done, number} of {total, number}',
  'records.ready': 'The records were read.',
  'records.again': 'Look through them again',
  'records.stale': 'Something changed since the records were looked through.',
  'records.read-title': 'What was read',
  'records.nothing-read': 'No records were brought in yet.',
  'records.found':
    'Found in them: {devices, plural, one {# device} other {# devices}}, {accounts, plural, one {# holder} other {# holders}} of access, {automations, plural, one {# automation} other {# automations}}, {acts, plural, one {# act} other {# acts}} and {states, plural, one {# state} other {# states}}.',
  'records.files': '{count, plural, one {# file} other {# files}} in all',
  'records.file': 'File',
  'records.size': 'Size',
  'records.kind': 'Kind of record',
  'records.kind-none': 'not known',
  'records.added': 'Brought in',
  'records.more-files': 'and {count, plural, one {# more file} other {# more files}}',
  'records.lost-title': '{count, plural, one {# original is} other {# originals are}} not as kept',
  'records.lost-text':
    'Missing, cut or changed on the disk. The rest can be used. Take that file from a copy of the folder; or, if you still have the record, move what is left of the original out of the folder and bring the record in again.',
  'records.aside-title':
    '{count, plural, one {# file} other {# files}} that no record names {count, plural, one {was} other {were}} set aside',
  'records.aside-text':
    'Nothing was removed: they lie in the folder “set-aside” of the case. That is so where bringing in was cut off before it was done, and where the database of the case is older than its originals: then close it, put the newer “case.db” back, and open the case again.',
  'records.unread-title': 'What could not be read',
  'records.unread-none': 'Everything in these files was understood.',
  'records.unread-count':
    '{count, plural, one {# part} other {# parts}} of what was given could not be read.',
  'records.unread-where': 'Where',
  'records.unread-why': 'Why',
  'records.unread-times': 'How often',
  'records.covered-title': 'What the records cover',
  'records.never-title': 'What the hub never writes down',
  'records.never-text':
    'If you do not see these here, that does not mean that they did not happen:',
  'records.password-title': 'A backup is encrypted',
  'records.password-wrong-title': 'The password did not open the backup',
  'records.password-text':
    'Its password or key is in the “emergency kit” that was made with it. Without it, the file is kept and counted, and not read.',
  'records.password': 'Password of the backup',
  'records.password-kit': 'Or the text file of its emergency kit',
  'records.password-kit-hint':
    'The key is found in it. Several backups may have several: give one after the other.',
  'records.password-keep': 'Keep this password in my case, for the next time',
  'records.password-open': 'Open the backup',
  'records.how-title': 'How to get records',
  'records.how-text':
    'You have none yet, or want more? Choose what your home uses. First read who may notice.',
  'records.how-choose': 'What does your home use?',
  'records.how-notice': 'Who may notice',
  'records.how-get': 'How to get it',
  'records.how-shows': 'What it shows',
  'records.how-cannot': 'What it cannot show',
  'records.basis-real-record': 'Checked against records that the real product wrote.',
  'records.basis-documented':
    'Written from its maker’s papers, or from a program that reads real exports.',
  'records.basis-untested': 'Not checked against anything real yet.',
  'records.next': 'Go on: say who is who',
} as const;
