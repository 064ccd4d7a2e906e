import { type Field, fieldsOf } from './field.ts';
import { fieldValues as words } from './field-values.ts';

/** Fields of how things stand. */
export const standingFieldList: readonly Field[] = [
  ...fieldsOf(
    ['grant'],
    [
      ['grant.means', 'text', 'By what somebody gets in.', words.means],
      ['grant.role', 'text', 'As what.', words.role],
      ['grant.ability', 'list', 'What it lets its holder do.', words.ability],
      ['grant.can_manage', 'yes-no', "Can add and remove other people's access."],
      [
        'grant.is_valid',
        'yes-no',
        'Works at the latest moment in the records: not ended, and not gone from the latest snapshot.',
      ],
      ['grant.reach', 'text', 'From where it can be used.', words.reach],
      ['grant.use_shown', 'text', 'How much of its use the record shows.', words.useShown],
      [
        'grant.used_after_left',
        'yes-no',
        'Used on a day after the holder left; null if nobody left or the record cannot show it.',
      ],
      ['grant.days_since_left', 'number', 'The same as `holder.days_since_left`.'],
      ['grant.days_since_made', 'number', 'Whole days since it was made.'],
      ['grant.days_since_used', 'number', 'Whole days since the last use that the record shows.'],
    ],
  ),
  ...fieldsOf(
    ['account'],
    [
      ['account.phone', 'text', 'For an app: the phone it runs on.'],
      ['account.phone_person', 'text', 'Whose phone that is, by the household file.'],
      ['account.phone_relation', 'text', 'What that person is to the home.', words.relation],
      [
        'account.phone_is_of_another',
        'yes-no',
        "Its phone is somebody else's than the app's holder; null where either is not known.",
      ],
      ['account.has_access', 'yes-no', 'Holds a grant that is valid.'],
      [
        'account.person_can_sign_in',
        'yes-no',
        'Its person has an account of a user that works, this one or another; null where it is not known whose it is.',
      ],
      [
        'account.link_is_left_out',
        'yes-no',
        'For a cloud link, voice assistant or pairing: the household file speaks of such links, and gives this one to nobody.',
      ],
      ['home.adults', 'number', 'How many adults live here now, by the household file.'],
      ['account.days_since_made', 'number', 'Whole days since it was made.'],
      ['account.tracked_by', 'text or list', 'The parts that tell where its person is.'],
    ],
  ),
  ...fieldsOf(
    ['automation'],
    [
      ['automation.id', 'text', 'Its id.'],
      ['automation.name', 'text', 'Its name.'],
      ['automation.form', 'text', 'What it is.', words.automationForm],
      ['automation.triggers', 'list', 'What sets it off.', words.trigger],
      ['automation.actions', 'list', 'What it does.', words.action],
      [
        'automation.reach',
        'text',
        'For one set off by a webhook: from where that can be called.',
        words.reach,
      ],
      ['automation.is_enabled', 'yes-no', 'Switched on, and still there in the latest snapshot.'],
      ['automation.is_gone', 'yes-no', 'An earlier snapshot has it and the latest has not.'],
      ['automation.is_hidden', 'yes-no', 'Hidden from the screens of the home.'],
      ['automation.days_since_change', 'number', 'Whole days since it was last changed.'],
      ['automation.watched_device', 'text or list', 'The devices that set it off.'],
      [
        'automation.watched_room_class',
        'text or list',
        'The kinds of room they are in.',
        words.roomClass,
      ],
      [
        'automation.watches',
        'list',
        'Whose coming and going sets it off: household names, else account names.',
      ],
      ['automation.watches_relation', 'list', 'What they are to the home.', words.relation],
      ['automation.tells', 'list', 'Whom it tells something: household names, else account names.'],
      [
        'automation.tells_relation',
        'list',
        'What they are to the home; `unknown` where the record does not lead to somebody.',
        words.relation,
      ],
      ['automation.tells_anybody', 'yes-no', 'It sends a message at all.'],
      [
        'automation.watches_other_adult_and_tells',
        'yes-no',
        "It tells one adult about another adult's comings and goings; null if somebody's age group is not known.",
      ],
    ],
  ),
  ...fieldsOf(
    ['coverage'],
    [
      ['coverage.aspect', 'text', 'What it says of the record.', words.aspect],
      ['coverage.topic', 'text', 'What it is about.'],
      ['coverage.cause', 'text', 'Why, where the record tells.'],
      ['coverage.count', 'number', 'How many.'],
      ['coverage.days', 'number', 'For how many days something is kept.'],
      ['coverage.hours', 'number', 'How long it lasted.'],
      ['coverage.names', 'list', 'What it names.'],
    ],
  ),
];
