/** A broken rule that no records tell from the whole one, and why that is so. */
export type Equivalent = { readonly rule: string; readonly what: string; readonly why: string };

const nobodysGroup =
  'The rule counts by device.within_reach_of, and a device within the reach of nobody has no group.';

export const equivalents: readonly Equivalent[] = [
  {
    rule: 'child-device-in-reach',
    what: 'drop document 1, detection.phone.device.within_reach_of',
    why: nobodysGroup,
  },
  {
    rule: 'child-device-in-reach',
    what: 'drop document 1, detection.speaker.device.within_reach_of',
    why: nobodysGroup,
  },
  {
    rule: 'private-room-in-reach',
    what: 'drop document 1, detection.near.device.within_reach_of',
    why: nobodysGroup,
  },
];
