/** Page 8: what to think about before anything is changed, by where somebody stands. */
export const before = {
  'before.title': 'Before you change anything',
  'before.lead':
    'A change can be seen by the other person, can wipe out what the records show, and can stop things somebody needs. Think first. Nothing here has to be done.',
  'before.copy-title': 'Keep a copy first',
  'before.copy':
    'Bring your records into a case, or make a pack, before you change anything. Keep it on a device the other person never had.',
  'before.nothing-yet': 'No records were looked through yet. Page 2 is for that.',
  'before.none':
    'Nothing stands out in what was read, so there are no steps to show. Help is below.',

  'before.phase': 'Where are you now?',
  'before.phase-living-together': 'We live together',
  'before.phase-planning-to-leave': 'I am planning to leave',
  'before.phase-just-left': 'I have just left, or they have',
  'before.phase-separated': 'We have lived apart for some time',
  'before.phase-order-in-force': 'An order is in force',
  'before.phase-living-together-note':
    'Whatever they can notice may make things worse. Steps that can be noticed are marked to wait.',
  'before.phase-planning-to-leave-note':
    'Changes now can give a plan away. Steps that can be noticed are marked to wait until you are away.',
  'before.phase-just-left-note':
    'The time just after leaving can be the most dangerous one. Plan a change that can be noticed with a helpline.',
  'before.phase-separated-note':
    'Keep the records first. Think of what children or others in the home need.',
  'before.phase-order-in-force-note':
    'What the records show may matter for the order. Speak with your solicitor or the police before you change it.',
  'before.choose-phase': 'Choose where you are, and steps that had better wait are marked.',
  'before.which': 'For which of the things that stand out?',
  'before.print': 'Print this page',

  'before.steps': 'What somebody may think about',
  'before.wait': 'Wait with this now',
  'before.wait-more':
    'It is shown so that you know of it. Talk about it with somebody who helps you first.',
  'before.notice': 'Will they notice?',
  'before.undo': 'Can it be undone?',
  'before.destroys': 'Does it destroy records?',
  'before.stops': 'What else stops?',
  'before.wait-if': 'Wait with this if',

  'before.help': 'Who can help',
  'before.help-lead': 'Call from a phone the other person never had. Calls may show on a bill.',
  'before.help-checked': 'Last checked on {at, date, day}, on {source}.',
  'before.help-old':
    'Last checked on {at, date, day}, on {source}. That is long ago: look the number up before you call.',
} as const;
