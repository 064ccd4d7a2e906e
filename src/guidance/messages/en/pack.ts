/** Page 9: a sealed copy for somebody else, from choosing to checking. */
export const pack = {
  'pack.title': 'The pack',
  'pack.lead':
    'A pack is a sealed copy of what you choose, with a report. Whoever gets it, and the key from you in another way, can see whether it was changed. It is not locked: whoever has the file can read it.',
  'pack.nothing-yet': 'No records were brought in yet. Page 2 is for that.',

  'pack.choose': 'What goes in',
  'pack.findings': 'What stands out',
  'pack.findings-all':
    '{count, plural, =0 {Nothing stands out} one {The one thing that stands out} other {All # things that stand out}}',
  'pack.findings-chosen': 'Only what I choose',
  'pack.findings-count': 'Chosen: {chosen, number} of {count, number}',
  'pack.findings-missing': 'Choose at least one thing, or take all of them.',
  'pack.days': 'Days',
  'pack.days-all': 'The whole time',
  'pack.days-some': 'Only some days',
  'pack.days-hint':
    'Who had access is always told whole. What was done on other days stays out, unless something that stands out is counted from it.',
  'pack.from': 'First day',
  'pack.until': 'Last day',
  'pack.days-missing': 'Give the first day, the last day or both.',
  'pack.days-wrong': 'The last day lies before the first.',
  'pack.private': 'With private words',
  'pack.private-hint':
    'Messages and announcements, and the words and photos of your diary. Whoever has the file can read them. Without this tick they stay out, and are shown as “redacted”.',
  'pack.private-report': 'Also in the report',
  'pack.private-report-hint':
    'Without this tick they stand in the files of the pack only. The report counts them, and does not quote them.',
  'pack.presence': 'Of whom does it tell when they came and went?',
  'pack.presence-hint':
    'It always does so of you. Of others it tells the moments that something which stands out is counted from, and no more. Whoever has the file can read how somebody you tick comes and goes.',
  'pack.redact': 'Whose names are to be replaced?',
  'pack.redact-hint':
    'The pack then says “redacted 1” and so on, also for their accounts and phones. Ids of all accounts and devices are others in each such pack.',
  'pack.other-names': 'Other names to be replaced',
  'pack.other-names-hint':
    'Such as a nickname, a name in other letters, a pet, a school or a firm. Put commas between them.',
  'pack.originals': 'The records themselves',
  'pack.originals-bytes': 'Put the records in',
  'pack.originals-bytes-hint':
    'Others can then read them again and compare. The records hold what the home’s system held. Files with keys that may still work stay out, unless you put them in by name.',
  'pack.originals-hashes': 'Only their fingerprints',
  'pack.originals-hashes-hint':
    'You keep the records. Others can later see that yours are the same ones.',
  'pack.originals-care':
    'The records still hold the names and words that you want to leave out. Whoever has the pack can find them there.',
  'pack.for-whom': 'For whom is it?',
  'pack.for-whom-hint': 'You can leave this empty. It stands on the first page of the report.',

  'pack.preview': 'Look at the report first',
  'pack.make': 'Make the pack',
  'pack.previewing': 'Laying the report out',
  'pack.making': 'Making the pack',
  'pack.examining': 'Looking through the records again',
  'pack.checking': 'Checking the pack',

  'pack.preview-title': 'The report, as it would be',
  'pack.preview-frame': 'The report, as pages',
  'pack.preview-save': 'Save the report alone',
  'pack.preview-care':
    'Inside the report, Esc is not heard. The button “Leave now” works all the time.',
  'pack.preview-none': 'This browser cannot show it here. Save it to look at it.',
  'pack.preview-old': 'You changed something since. Look at it again to see the change.',

  'pack.made': 'The pack is ready',
  'pack.made-about':
    '{exhibits, plural, =0 {No records} one {# record} other {# records}}, {size} in all.',
  'pack.made-hashes': 'The records themselves are not in it, only their fingerprints.',
  'pack.kept-back': 'Records that stay out',
  'pack.kept-back-about':
    'They hold keys that may still work, or nobody could look into them. Whoever has such a file may get into the home. Tick one to put it in all the same.',
  'pack.get': 'Save the file',
  'pack.get-report': 'Save its report alone',
  'pack.made-old': 'You changed something since. This is the pack as it was before that.',
  'pack.get-about':
    'Your browser keeps a list of what it saved, with the name {name}. Save it where the other person does not look, such as on a memory stick.',
  'pack.get-soon':
    'The copy here is wiped when you lock or close this, or begin another. Save it before. If it is still on its way then, it is broken off, and your browser says that it failed.',
  'pack.verify': 'Check this pack',
  'pack.numbers': 'Two numbers to keep elsewhere',
  'pack.numbers-about':
    'Write both down where nobody can change them. Tell the key to whoever gets the file, but not along with the file: call them, or say it when you meet.',
  'pack.hash': 'Fingerprint of the file (SHA-256)',
  'pack.key': 'Key of the case',

  'pack.guessable-title': 'What you leave out may be guessed',
  'pack.guessable':
    'An earlier version began the log of this case. In a pack, the log still holds a fingerprint of what you leave out. Whoever tries out many names or sentences may find the right one that way. To leave something out for good, make a new case with this version, bring the records in again, and make the pack from there.',
} as const;
