/**
 * Where to get help. Each entry says where its number was found and of what day that page is, because
 * directories rot: somebody has to look again before relying on it. None is written from memory, and
 * a service whose page bears no date is not listed until somebody has checked it.
 */
export type Service = {
  name: string;
  forWhom: string;
  contact: string;
  country: 'UK' | 'AU';
  /** The page it was found on. */
  source: string;
  /** The day, or at least the month, of which that page is: when this was last known to be right. */
  checked: string;
};

const oldAfterDays = 180;
const dayMs = 24 * 60 * 60 * 1000;

/** Whether an entry was last checked more than 180 days before `day` (such as `2026-11-25`). */
export const isOld = ({ checked }: Service, day: string): boolean =>
  Date.parse(day) - Date.parse(checked) > oldAfterDays * dayMs;

/** The emergency line always comes first. */
export const emergency =
  'In danger now: call the emergency number of your country (UK 999; if you cannot speak, cough or tap and then press 55 on a mobile; EU 112; US 911; AU 000).';

export const services: readonly Service[] = [
  {
    name: 'National Domestic Abuse Helpline (Refuge)',
    forWhom: 'women in England, day and night, free',
    contact: '0808 2000 247',
    country: 'UK',
    source: 'refuge.org.uk',
    checked: '2020-11',
  },
  {
    name: 'Refuge Tech Safety',
    forWhom: 'guides on homes, phones and accounts',
    contact: 'refugetechsafety.org',
    country: 'UK',
    source: 'press release of Refuge',
    checked: '2021-05-12',
  },
  {
    name: 'Galop',
    forWhom: 'LGBT+ people',
    contact: '0800 999 5428',
    country: 'UK',
    source: 'galop.org.uk; hellorayo.co.uk',
    checked: '2023-02-02',
  },
  {
    name: 'National Stalking Helpline (Suzy Lamplugh Trust)',
    forWhom: 'anybody who is followed or contacted against their will',
    contact: '0808 802 0300',
    country: 'UK',
    source: 'charitytoday.co.uk',
    checked: '2024-02-22',
  },
  {
    name: '1800RESPECT',
    forWhom: 'anybody in Australia, day and night',
    contact: '1800 737 732, text 0458 737 732',
    country: 'AU',
    source: 'thedailyaus.com.au',
    checked: '2023-12-07',
  },
];
