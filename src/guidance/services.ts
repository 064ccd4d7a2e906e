/**
 * Where to get help. Each entry says where its number was found and when that page was made, because
 * directories rot: somebody has to look again before relying on it. None is written from memory.
 */
export type Service = {
  name: string;
  forWhom: string;
  contact: string;
  country: 'UK' | 'AU';
  /** The page it was found on. */
  source: string;
  /** When that page was made, as far as it tells. */
  asOf: string;
};

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
    asOf: '2020',
  },
  {
    name: 'Refuge Tech Safety',
    forWhom: 'guides on homes, phones and accounts',
    contact: 'refugetechsafety.org',
    country: 'UK',
    source: 'press release of Refuge',
    asOf: '2021',
  },
  {
    name: "Men's Advice Line (Respect)",
    forWhom: 'men',
    contact: '0808 801 0327',
    country: 'UK',
    source: 'centre56.org.uk',
    asOf: 'undated',
  },
  {
    name: 'Galop',
    forWhom: 'LGBT+ people',
    contact: '0800 999 5428',
    country: 'UK',
    source: 'galop.org.uk',
    asOf: '2023',
  },
  {
    name: "Scotland's Domestic Abuse and Forced Marriage Helpline",
    forWhom: 'anybody in Scotland, day and night',
    contact: '0800 027 1234',
    country: 'UK',
    source: 'safer.scot',
    asOf: 'undated',
  },
  {
    name: 'National Stalking Helpline (Suzy Lamplugh Trust)',
    forWhom: 'anybody who is followed or contacted against their will',
    contact: '0808 802 0300',
    country: 'UK',
    source: 'charitytoday.co.uk',
    asOf: '2024-02-22',
  },
  {
    name: 'Childline (NSPCC)',
    forWhom: 'anybody under 19, day and night',
    contact: '0800 1111',
    country: 'UK',
    source: 'thefirststep.org.uk',
    asOf: 'undated',
  },
  {
    name: '1800RESPECT',
    forWhom: 'anybody in Australia, day and night',
    contact: '1800 737 732, text 0458 737 732',
    country: 'AU',
    source: 'thedailyaus.com.au',
    asOf: '2023-12-07',
  },
];
