import { type Field, fieldsOf } from './field.ts';
import { fieldValues as words } from './field-values.ts';

/** Fields of where and when. */
export const placeFieldList: readonly Field[] = [
  ...fieldsOf(
    ['act', 'state', 'grant', 'device', 'automation'],
    [
      [
        'device.id',
        'text or list',
        'The devices it is about: for an automation those it acts on, for a grant what it lets in to.',
      ],
      ['device.name', 'text or list', 'Their names.'],
      ['device.form', 'text or list', 'What they are.', words.deviceForm],
      [
        'device.ability',
        'list',
        'What they can do; only the parts meant, where the record names some.',
        words.ability,
      ],
      ['device.room', 'text or list', 'The rooms they are in.'],
      [
        'device.room_class',
        'text or list',
        'The kind of room, by the household file or else by its name.',
        words.roomClass,
      ],
    ],
  ),
  ...fieldsOf(
    ['act'],
    [
      [
        'device.part',
        'text or list',
        'The parts that were worked, by the name the record has for them, such as `switch.hall_camera_record`.',
      ],
      [
        'device.whole_ability',
        'list',
        'What the devices can do with all their parts, whichever of them was worked.',
        words.ability,
      ],
    ],
  ),
  ...fieldsOf(
    ['device'],
    [
      ['device.maker', 'text', 'Who made it.'],
      ['device.model', 'text', 'The model.'],
      ['device.reports', 'list', 'For a phone: what its app passes on.', words.report],
      ['device.is_hidden', 'yes-no', 'Hidden from the screens of the home.'],
      ['device.has_hidden_part', 'yes-no', 'One of its parts is hidden.'],
      [
        'device.hidden_ability',
        'list',
        'What its hidden parts can do; all it can do where the whole device is hidden.',
        words.ability,
      ],
      [
        'device.within_reach_of',
        'list',
        'Those who left or never lived here and have a way in that works and lets them watch, listen, talk or locate with it, by their household names.',
      ],
      [
        'device.holder_can_manage',
        'yes-no',
        "For a phone: its holder can manage other people's access to the home; null where that is not known.",
      ],
      ['device.is_disabled', 'yes-no', 'Switched off in the settings.'],
      ['device.is_removed', 'yes-no', 'Removed, or gone from the latest snapshot.'],
      ['device.is_renamed', 'yes-no', 'Somebody gave it another name than its maker did.'],
    ],
  ),
  ...fieldsOf(
    ['act', 'state', 'grant', 'account', 'device', 'automation', 'coverage'],
    [
      ['local.date', 'text', "The day in the home's own zone, YYYY-MM-DD."],
      ['local.hour', 'number', '0 to 23.'],
      ['local.minute', 'number', '0 to 59.'],
      ['local.weekday', 'text', 'The day of the week.', words.weekday],
      ['local.is_night', 'yes-no', 'From 22:00 until before 07:00.'],
      ['local.is_weekend', 'yes-no', 'Saturday or Sunday.'],
      [
        'local.zone_known',
        'yes-no',
        'False where no record and no household file tells the time zone; the times are then UTC.',
      ],
    ],
  ),
];
