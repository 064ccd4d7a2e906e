/** By what right the records are held: as it is asked, and as it is told in the report and README.txt. */
export const authority = {
  'authority.question': 'By what right do you hold these records?',
  'authority.about':
    'What you answer is kept in the log of the case, and stands in the report and in every pack. Nothing checks it.',
  'authority.choice-own': 'It is my home, and these are my records.',
  'authority.choice-helping':
    'The person whose home it is asked me to help, and is with me or has agreed.',
  'authority.choice-order': 'A law or an order of a court lets me hold them.',
  'authority.choice-not-stated': 'I give no answer.',
  'authority.choice-not-stated-hint': 'The report will say that it was not stated.',
  'authority.missing': 'Choose one of these.',
  'authority.so-far': 'By what right these records are held',
  'authority.so-far-none': 'It was not stated yet.',
  'authority.again': 'State it again',
  'authority.again-about': 'What was stated before stays in the log.',
  'authority.state': 'Keep this in the log',
  'authority.stated': '{at}, under the label “{who}”: {what}',
  'authority.own': 'it is their own home, and these are its records.',
  'authority.helping':
    'the person whose home it is asked them to help, and is there or has agreed.',
  'authority.order': 'a law or an order of a court lets them hold these records.',
  'authority.own-or-helping':
    'it is a home where they live or lived, or the home of somebody who asked them to help.',
  'authority.not-stated': 'It was not stated.',
  'authority.left-out':
    'No statement stands in the lines of the log that are given. Other lines were left out, because they name somebody.',
} as const;
