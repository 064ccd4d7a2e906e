/** What redacting names replaced, and what may still tell one: on page 9 and on the terminal. */
export const redaction = {
  'redaction.title': 'What may still tell a name',
  'redaction.lead':
    'These pieces may be part of a name that is to be replaced, or they may not. Only you can tell. What you decide for one holds wherever it stands.',
  'redaction.none': 'Nothing else was seen that looks like part of one of these names.',
  'redaction.limits':
    'Some things are not seen. A nickname may look nothing like the name. Or only you would know who is meant. Look through the report before you hand it over.',
  'redaction.likely': 'These are most likely names.',
  'redaction.unlikely': 'These may well be other words.',
  'redaction.replaced':
    '{count, plural, =0 {No name is replaced.} one {One name is replaced: {places}.} other {# names are replaced: {places}.}}',
  'redaction.replaced-at': '{place} {count, number}',
  'redaction.replace': 'Replace “{part}”',
  'redaction.times':
    '{count, plural, one {It stands there once} other {It stands there # times}}. {why}',
  'redaction.lines': 'Where “{part}” stands',
  'redaction.line-times': '{count, plural, =1 {} other {(# times)}}',
  'redaction.more-lines':
    '{count, plural, one {And one more line that reads otherwise.} other {And # more lines that read otherwise.}}',
  'redaction.show-more': 'Show more of them',
  'redaction.all-lines': 'All of them are listed with --all-places, and with --json.',
  'redaction.examine-first':
    'What may still tell a name is shown when the records have been looked through again. “Look at the report first” does that.',

  'redaction.why-part': 'It is part of the name of {person}.',
  'redaction.why-inside': 'The name of {person} may stand inside it.',
  'redaction.why-nickname': 'Somebody called {person} is often called that.',
  'redaction.why-ending': 'It is the name of {person}, or part of it, with an ending.',
  'redaction.why-short': 'It may be short for the name of {person}.',
  'redaction.why-near': 'It is almost the name of {person}.',
  'redaction.why-script':
    'It sounds like the name of {person}, or like what such a person is often called.',
  'redaction.why-initials': 'It may stand for {person} by first letters.',
  'redaction.why-spelled': 'It spells {person} letter by letter.',
  'redaction.why-title': 'It names somebody.',
  'redaction.why-address': 'It is somebody’s mail address.',

  'redaction.at-file-names': 'names of files',
  'redaction.at-household': 'who is who',
  'redaction.at-diary': 'the diary',
  'redaction.at-findings': 'what stands out',
  'redaction.at-log': 'the log',
  'redaction.at-examination': 'how it was looked through',
  'redaction.at-unread': 'what could not be read',
  'redaction.at-for-whom': 'for whom it is',
  'redaction.at-device': 'devices',
  'redaction.at-account': 'accounts',
  'redaction.at-grant': 'access',
  'redaction.at-act': 'what was done',
  'redaction.at-state': 'how things stood',
  'redaction.at-automation': 'automations',
  'redaction.at-coverage': 'what the records cover',

  'redaction.not-reading':
    '{name}: how these letters are read was looked for in one way alone, “{tried}”. If the name is said or written another way, such as in Latin letters, name that too.',
  'redaction.not-spellings':
    '{name}: in Latin letters, “{tried}” was looked for and little else. If the name is spelt another way, name that too.',
  'redaction.not-letters':
    '{name}: some texts are in {script}. How the name looks in these was not looked for. If it stands there, name that too.',
  'redaction.script-Han': 'Chinese letters',
  'redaction.script-Thai': 'Thai letters',
  'redaction.script-Lao': 'Lao letters',
  'redaction.script-Khmer': 'Khmer letters',
  'redaction.script-Myanmar': 'Burmese letters',
  'redaction.script-Tibetan': 'Tibetan letters',
  'redaction.name-too': 'On the command line, --redact-also takes it.',
} as const;
