import { z } from 'zod';
import { DayNumber, DeviceName, HolderName } from '../story-words.ts';
import { inCommon } from './passage-parts.ts';

/** How things stand in the home as the story sets it up: nothing is added, it is only marked. */
const standing = <Rule extends string>(rule: Rule) =>
  z.strictObject({
    rule: z.literal(rule),
    holder: HolderName,
    devices: z.array(DeviceName).default([]),
    day: DayNumber.default(1),
    ...inCommon,
  });

export const standingPassages = [
  standing('access-under-order'),
  standing('child-device-in-reach'),
  standing('followed-without-account'),
  standing('manager-who-left'),
  standing('phone-reports-much'),
  standing('private-room-in-reach'),
  standing('shared-account-manages'),
  standing('sole-manager'),
] as const;
