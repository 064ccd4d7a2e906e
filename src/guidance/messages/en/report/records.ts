/** What was read, the exhibits, the diary and the log, in the report. */
export const reportRecords = {
  'report.coverage.heading': 'What was covered, and gaps',
  'report.coverage.counts':
    'Found in the records: {devices, plural, one {# device} other {# devices}}, {accounts, plural, one {# holder} other {# holders}} of access, {grants, plural, one {# way} other {# ways}} in, {automations, plural, one {# automation} other {# automations}}, {acts, plural, one {# act} other {# acts}} and {states, plural, one {# state} other {# states}}.',
  'report.coverage.lines': 'What the records cover',
  'report.coverage.grades': 'How sure the records are who did an act',
  'report.coverage.unread': 'What could not be read',
  'report.coverage.unread-none': 'All of these files could be read.',
  'report.coverage.unread-line': '{where}: {why}{count, plural, =1 {} other { (# times)}}',
  'report.coverage.never': 'What the hub never writes down',
  'report.coverage.never-intro':
    'If you do not see these here, that does not mean that they were not done.',

  'report.diary.heading': 'The diary',
  'report.diary.intro':
    'Notes by the person who made this pack. They are that person’s own words. The records do not say the same unless it is said so above.',
  'report.diary.none': 'There is no diary in this case.',
  'report.diary.folded':
    'The words of the diary are not quoted in this report. It shows only when something was noted.',
  'report.diary.when': 'When it was',
  'report.diary.written': 'Written down',
  'report.diary.text': 'In their own words',
  'report.diary.rough': '{time} (from memory)',
  'report.diary.by': '{at, date, moment}, by {who}',
  'report.diary.left-out': '[not quoted in this report]',
  'report.diary.corrected': '(put right later, in note {number})',
  'report.diary.corrects': '(puts note {number} right)',
  'report.diary.attached': 'With it: {marks}.',
  'report.diary.number': 'No.',

  'report.exhibits.heading': 'Exhibits and how they were kept',
  'report.exhibits.intro':
    'An exhibit has the first letters of the name of whoever added it, and its number in this case. The name is the label that person chose. The SHA-256 is a long number worked out from a file. If one sign in the file changes, the number changes.',
  'report.exhibits.bytes':
    'The files are in the pack too. Look below data/originals, in the folder with the same number.',
  'report.exhibits.hashes': 'The files themselves were left out. The pack has their SHA-256 only.',
  'report.exhibits.none': 'No file was added to this case.',
  'report.exhibits.more':
    '{count, plural, one {One more exhibit is} other {# more exhibits are}} in the pack, in the file data/exports/exhibits.csv.',
  'report.exhibits.kept':
    '{bytes}. Added {at, date, moment} by {who}{entry, plural, =0 {} other {, log entry #}}. {kind}',
  'report.exhibits.attachment': 'Goes with the diary.',
  'report.exhibits.read': 'Read as: {reader}.',
  'report.exhibits.unread': 'Kept, and not read.',
  'report.exhibits.kept-back':
    'Added {at, date, moment} by {who}{entry, plural, =0 {} other {, log entry #}}. {kind} The file, its size and its SHA-256 were left out.',
  'report.exhibits.left-out': 'The file itself is not in this pack.',
  'report.exhibits.keys-out':
    'The file itself is not in this pack: it holds keys that may still work, or nobody could look into it.',

  'report.log.heading': 'Continuity record',
  'report.log.intro':
    'All that was done to this case, as its log has it. Each entry holds the SHA-256 of the entry before. Whoever changes or drops one has to make all that follow anew. The name is the label that was chosen, and does not show who it was.',
  'report.log.none': 'The log has no entries.',
  'report.log.more':
    '{count, plural, one {One entry} other {# entries}} between these are in the pack, in data/log.ndjson.',
  'report.log.entry': 'Entry',
  'report.log.when': 'When',
  'report.log.who': 'Who',
  'report.log.what': 'What was done',
  'report.log.hash': 'SHA-256 begins',
  'report.log.redacted': '[left out: names somebody whose name is not given]',
  'report.log.action-create': 'case made',
  'report.log.action-state-authority': 'stated by what right the records are held',
  'report.log.action-add-records': 'records added',
  'report.log.action-save-household': 'household file saved',
  'report.log.action-write-diary': 'diary note written',
  'report.log.action-correct-diary': 'diary note put right',
  'report.log.action-attach': 'file added to the diary',
  'report.log.action-examine': 'records looked through',
  'report.log.action-make-pack': 'pack made',
  'report.log.action-time-stamp': 'time stamp put into a pack',
  'report.log.action-change-passphrase': 'passphrase changed',
  'report.log.action-migrate': 'form of the case renewed',
  'report.log.action-set-aside': 'files set aside that no record names, or that did not fit',
  'report.log.action-mend-key-hash': 'hash of the key file written anew',
  'report.log.action-return-originals': 'originals put back in their place',
} as const;
