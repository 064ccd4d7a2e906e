// Made-up acts of many homes over two years, the same for the same seed. Times differ within a home.

const spanMs = 2 * 365 * 86_400_000;
const startMs = Date.UTC(2023, 0, 1);

/** Action, weight, category, ability of the device. @type {[string, number, string, string][]} */
const actions = [
  ['light-on', 150, 'act', 'light'],
  ['light-off', 150, 'act', 'light'],
  ['motion-alert', 150, 'alert', 'camera'],
  ['camera-view', 120, 'act', 'camera'],
  ['automation-run', 80, 'act', 'light'],
  ['heat-up', 35, 'act', 'climate'],
  ['heat-down', 35, 'act', 'climate'],
  ['heat-off', 10, 'act', 'climate'],
  ['lock', 30, 'act', 'lock'],
  ['unlock', 30, 'act', 'lock'],
  ['speaker-play', 30, 'act', 'speaker'],
  ['speaker-volume', 20, 'act', 'speaker'],
  ['speaker-say', 10, 'act', 'speaker'],
  ['login', 30, 'account', 'hub'],
  ['location-ask', 30, 'act', 'phone'],
  ['message-push', 30, 'alert', 'phone'],
  ['camera-talk', 10, 'act', 'camera'],
  ['camera-move', 8, 'act', 'camera'],
  ['camera-record-off', 4, 'act', 'camera'],
  ['alarm-arm', 10, 'act', 'alarm'],
  ['alarm-disarm', 10, 'act', 'alarm'],
  ['siren-test', 3, 'act', 'alarm'],
  ['automation-edit', 4, 'act', 'hub'],
  ['device-rename', 2, 'act', 'hub'],
  ['device-hide', 2, 'act', 'hub'],
  ['user-add', 1, 'account', 'hub'],
  ['user-remove', 1, 'account', 'hub'],
  ['role-change', 1, 'account', 'hub'],
  ['token-create', 2, 'account', 'hub'],
  ['export', 1, 'account', 'hub'],
];
const table = actions.flatMap((one) => Array.from({ length: one[1] }, () => one));
const logsources = Object.fromEntries(
  ['act', 'alert', 'account'].map((category) => [category, { product: 'homeground', category }]),
);
const relations = ['owner', 'member', 'left', 'guest'];
const rooms = ['hall', 'kitchen', 'bedroom', 'child', 'living', 'garden'];
const countries = ['GB', 'GB', 'GB', 'GB', 'GB', 'GB', 'IE', 'FR', 'ES', 'PL'];

/** A small generator of evenly spread numbers (mulberry32). @param {number} seed */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Hands over every act, home after home.
 * @param {{ acts: number, homes: number, seed: number }} size
 * @param {(record: { id: string, timeMs: number, logsource: object, fields: Record<string, string | number | boolean> }) => void} take
 */
export function makeActs({ acts, homes, seed }, take) {
  const random = randomOf(seed);
  let made = 0;
  for (let home = 0; home < homes; home += 1) {
    const last = Math.floor((acts * (home + 1)) / homes);
    // Bursts take little time, so the pauses between them fill the two years.
    const pauseMs = (spanMs / Math.max(1, last - made)) * 1.4;
    const life = new HomeLife(random, pauseMs);
    for (; made < last; made += 1) take(life.next(home, made));
  }
}

/** One act after the other of one home; some come in bursts, mostly of the same. */
class HomeLife {
  timeMs = startMs;
  left = 0;
  action = table[0];
  person = 0;
  device = 0;
  room = 0;
  presence = 'home';
  hasOthers = false;

  /** @param {() => number} random @param {number} pauseMs */
  constructor(random, pauseMs) {
    this.random = random;
    this.pauseMs = pauseMs;
  }

  /** @param {number} home @param {number} number */
  next(home, number) {
    if (this.left > 0) this.goOn();
    else this.begin();
    const [action = '', , category = '', ability = ''] = this.action ?? [];
    const hour = Math.floor(this.timeMs / 3_600_000) % 24;
    return {
      id: `a${number}`,
      timeMs: this.timeMs,
      logsource: logsources[category] ?? {},
      fields: {
        'home.id': `home-${home}`,
        'act.action': action,
        'act.country': countries[this.below(countries.length)] ?? '',
        'act.value': this.below(1_000_000) / 10_000,
        'actor.id': `home-${home}-person-${this.person}`,
        'actor.relation': relations[this.person] ?? 'guest',
        'actor.presence': this.presence,
        'device.id': `home-${home}-${ability}-${this.device}`,
        'device.ability': ability,
        'device.room': rooms[this.room] ?? '',
        'local.hour': hour,
        'local.is_night': hour >= 23 || hour < 6,
        'presence.others_home': this.hasOthers,
      },
    };
  }

  begin() {
    this.timeMs += 1 + Math.floor(-Math.log(1 - this.random()) * this.pauseMs);
    this.action = table[this.below(table.length)];
    this.person = this.below(4);
    this.presence = ['home', 'home', 'away', 'unknown'][this.below(4)] ?? 'home';
    this.hasOthers = this.below(3) === 0;
    this.chooseDevice();
    this.left = this.random() < 0.03 ? 4 + this.below(24) : 0;
  }

  goOn() {
    this.left -= 1;
    this.timeMs += 2000 + this.below(40_000);
    if (this.random() < 0.3) this.chooseDevice();
    if (this.random() < 0.12) this.action = table[this.below(table.length)];
  }

  chooseDevice() {
    this.device = this.below(6);
    this.room = this.below(rooms.length);
  }

  /** @param {number} count */
  below(count) {
    return Math.floor(this.random() * count);
  }
}
