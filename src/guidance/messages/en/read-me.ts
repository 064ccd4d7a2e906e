/** Words of README.txt in a pack, for a stranger who checks it without Homeground. */
export const readMe = {
  'read-me.title': 'How to read and check this pack',
  'read-me.intro':
    'This is a sealed copy of a case. It was made on {at} (UTC) with Homeground {version}. It holds what a home wrote down, and what was found in it. You can check it with common tools. You do not need Homeground, and no network.',
  'read-me.for': 'For: {whom}',
  'read-me.authority':
    'By what right these records are held is what somebody said; nothing checked it. {stated}',
  'read-me.first': 'Start with data/report.pdf. Its first page says the most in short.',
  'read-me.holds': 'What is in it',
  'read-me.file-report': 'the report, to read and to print',
  'read-me.file-originals': 'the files that were given, byte for byte, by number',
  'read-me.file-originals-out':
    'the files that were given are not in this pack, only their SHA-256',
  'read-me.file-exhibits': 'the list of those files, with their marks',
  'read-me.file-findings': 'what stands out, with all its parts',
  'read-me.file-timeline': 'all acts, for a spreadsheet (UTF-8)',
  'read-me.file-observations': 'all that was read, one thing a line',
  'read-me.file-uco':
    'the files, the log, what stands out and the acts behind it, for tools that read CASE/UCO',
  'read-me.file-log': 'all that was done to the case',
  'read-me.file-statement': 'what the person says: who is who, and the diary',
  'read-me.file-tree': 'a hash of each part, and one signed line over all of them',
  'read-me.apostrophe':
    'In the two .csv files a sign that a spreadsheet could run has a single quote in front. It was not in the record.',
  'read-me.missing': 'A part may be missing if it was not chosen for this pack, or was not there.',
  'read-me.alone':
    'One of the given files can be handed over alone. Then only that file is here, its line in the list, this text and what shows that it was in the pack. The rest stays closed.',
  'read-me.secrets':
    'The files that were given hold what the home’s system held. That can be passwords and keys that still work. Keep this pack where nobody else can read it.',
  'read-me.keys-out':
    '{count, plural, one {One given file} other {# given files}} with keys that may still work stayed out. Of {count, plural, one {it} other {them}} only the SHA-256 is here; the list of files says which. What was read out of {count, plural, one {it} other {them}} cannot be read again from this pack.',
  'read-me.presence-out':
    'When other people came and went was left out. It is told only for the moments behind something that stands out.',
  'read-me.left-out':
    'Words that somebody spoke or sent were left out. [redacted] stands in their place.',
  'read-me.names-out': 'Some names were left out. [redacted 1] and so on stand in their place.',
  'read-me.check': 'How to check it',
  'read-me.shell':
    'The lines below are for a terminal on Linux or a Mac. On a Mac, write "shasum -a 256" for "sha256sum". Windows has them in WSL or Git Bash. Write the name of your file for pack.zip.',
  'read-me.step-whole': 'Is it the file that was handed over?',
  'read-me.step-whole-text':
    'Ask the person who gave it to you for its SHA-256. Then compare it with what this prints:',
  'read-me.step-unpack': 'Unpack it.',
  'read-me.step-files': 'Is each file the one that the list names?',
  'read-me.step-files-text': 'Each line has to end in OK, and there may be no warning:',
  'read-me.step-bag': 'The same with the tool of the Library of Congress, if you have Python:',
  'read-me.step-tree': 'Does the one signed line cover all of it?',
  'read-me.step-tree-text':
    'This works out the top of the tree from all of its parts. Leave it out for a file that was handed over alone: there it needs the parts that stay closed. It has to print True two times:',
  'read-me.step-proofs': 'Does each file that was given belong to it?',
  'read-me.step-proofs-text':
    'For each there is a small file that leads from it to the signed line. This follows all of them, and compares each given file with its line in the list. It has to print True two times:',
  'read-me.step-key': 'Was it signed with the key of this case?',
  'read-me.step-key-text':
    'This takes the key from bag-info.txt. It has to say that the signature was verified:',
  'read-me.step-own-key': 'Is it the right key?',
  'read-me.step-own-key-text':
    'A key in the pack says only that the pack fits together. Ask the person who gave it to you for the key of the case, by a way that you trust. It is on the first page of the report. This prints the key as it was used:',
  'read-me.step-stamp': 'If there is a file time-stamp.tsr: when was it there?',
  'read-me.step-stamp-text':
    'The stamp was put in after the pack was signed. It is under no signature of the case. You need the certificate of the service that made it, here as service.pem:',
  'read-me.last': 'What this does not tell',
  'read-me.last-text':
    'These steps tell whether all parts fit together, and whether the key signed them. Anybody can make a key: only the right one, told in another way, shows whose pack it is. They do not tell whether a file was true or whole before it was added to the case.',
} as const;
