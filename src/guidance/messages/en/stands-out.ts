/** Page 6: what stands out in the records, and what could not be looked for. */
export const standsOut = {
  'stands-out.title': 'What stands out',
  'stands-out.lead':
    'Patterns in what was read, each with its counted facts and its ordinary reasons. A pattern is not a motive, and an account is not a person.',
  'stands-out.nothing-yet': 'No records were looked through yet. Page 2 is for that.',
  'stands-out.none': 'Nothing that is looked for was found in what was read.',
  'stands-out.none-more':
    'That does not mean that nothing happened. Much is never written down. See below what could not be looked for.',
  'stands-out.care-title': 'Before you read on',
  'stands-out.care-text':
    'Some of this may be hard to read. You can stop at any time, and you come back to this page.',
  'stands-out.summary':
    '{count, plural, one {# thing stands out} other {# things stand out}}, of {rules, plural, one {# kind} other {# kinds}}.',
  'stands-out.verb-monitor-about': 'Seeing, hearing or following people, or being able to.',
  'stands-out.verb-harass-about': 'Noise, light or messages that disturb.',
  'stands-out.verb-coerce-about': 'Putting somebody under pressure with what the home can do.',
  'stands-out.verb-control-about': 'Deciding over the home and over who may use it.',
  'stands-out.in-this': 'On this page',

  'stands-out.shows': 'What the records show',
  'stands-out.can-mean': 'What it can mean',
  'stands-out.ordinary': 'Ordinary reasons',
  'stands-out.does-not-show': 'What it does not show',
  'stands-out.picture':
    'When: days across, hours of the day down, night shaded. {from, date, day} to {until, date, day}.',
  'stands-out.picture-day': 'When: hours of the day down, night shaded. {at, date, day}.',
  'stands-out.no-picture': 'This is about how things stand, and not about single acts.',
  'stands-out.as-table': 'The picture as a table',
  'stands-out.table-day': 'Day',
  'stands-out.table-acts': 'Acts',
  'stands-out.table-night': 'Of these at night',
  'stands-out.acts': 'The acts behind it ({count, number})',
  'stands-out.acts-more': 'The first {shown, number} of {count, number}. Page 5 shows all of them.',
  'stands-out.to-acts': 'See this time on page 5',
  'stands-out.when': 'When',
  'stands-out.what': 'What',
  'stands-out.device': 'Device',
  'stands-out.who': 'Account or automation',
  'stands-out.sure': 'How sure',
  'stands-out.nobody': 'not known',
  'stands-out.private': 'Show the words',
  'stands-out.private-care': 'Words that were spoken, shown or sent. They may be hard to read.',

  'stands-out.fine': 'This is fine, because …',
  'stands-out.fine-title': 'This is fine',
  'stands-out.fine-text':
    'Say why. It is kept as an exception in your household file and left out from now on, also where it happens again. What it leaves out is counted, and you can take it back.',
  'stands-out.fine-why': 'It is fine because',
  'stands-out.fine-missing': 'Write a few words, so that you still know later.',
  'stands-out.fine-keep': 'Leave it out from now on',
  'stands-out.cancel': 'Cancel',
  'stands-out.fine-kept':
    'It is left out from now on. Below, under “What you said is fine”, you can take that back.',
  'stands-out.again': 'Looking through the records again',
  'stands-out.exceptions': 'What you said is fine',
  'stands-out.exception-hid':
    '{count, plural, =0 {Nothing is left out by it now.} one {# record is left out.} other {# records are left out.}}',
  'stands-out.exception-undo': 'Take it back',
  'stands-out.exception-undo-about': 'Take it back: {why}',

  'stands-out.to-diary': 'Add to the diary',
  'stands-out.to-pack': 'Put into the pack',
  'stands-out.in-pack': 'In the pack. Take it out',
  'stands-out.more': '{count, number} more of this kind',
  'stands-out.before': 'Before you change anything',
  'stands-out.chosen':
    '{count, plural, =0 {Nothing is chosen for the pack yet.} one {# thing is chosen for the pack.} other {# things are chosen for the pack.}}',

  'stands-out.not-checked': 'What could not be looked for',
  'stands-out.not-checked-about':
    'For these a record was missing. It is neither found nor ruled out.',
  'stands-out.needed': 'It needs: {needs}',
  'stands-out.not-found': 'What was not found in what was read',
  'stands-out.not-found-about':
    'The records that it needs were there, and it was not in them. It may still have happened in another way, or at another time.',
  'stands-out.kinds': '{count, plural, one {# kind} other {# kinds}}',
} as const;
