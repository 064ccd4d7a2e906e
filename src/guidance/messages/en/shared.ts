/** Words that every page and the report use. ICU messages; keys begin with the place. */
export const shared = {
  'shared.product': 'Homeground',
  'shared.count': '{count, number}',
  'shared.take-out': 'Take out',
  'shared.not-known': 'not known',
  'shared.moment': '{at, date, moment}',
  'shared.plain-day': '{at, date, plain}',
  'shared.day': '{at, date, day}',
  'shared.day-in-words': '{at, date, wall-day}',
  'shared.days': '{count, plural, one {# day} other {# days}}',
  'shared.acts': '{count, plural, one {# act} other {# acts}}',
} as const;
