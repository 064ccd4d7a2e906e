import { parse } from 'yaml';
import { Story } from './story.ts';

const text = `
story: 1
title: A few days
about: Made-up. sam has moved out and still has a hand in everything.
seed: 20251024
keep_days: 90
rows_per_day: 150
people:
  - name: alex
    is: me
    account: { role: member }
    phone: android
    out: [{ on: every-day, from: "08:25", to: "16:40" }]
  - { name: sam, is: resident, account: { role: owner }, phone: iphone, moves_out: 0 }
  - name: robin
    is: child
    account: { role: member }
    phone: android
    out: [{ on: weekdays, from: "08:10", to: "15:30" }]
    sleeps: { from: "20:30", to: "06:50" }
rooms: [{ name: Living Room }, { name: Hallway }, { name: Bedroom }]
devices:
  - { kind: thermostat, name: Heating, room: Hallway }
  - { kind: light, name: Bedroom Lamp, room: Bedroom }
  - { kind: speaker, name: Bedroom Speaker, room: Bedroom }
  - { kind: lock, name: Front Door Lock, room: Hallway }
  - { kind: motion, name: Hall Sensor, room: Hallway }
  - { kind: camera, name: Hall Camera, room: Hallway }
  - { kind: light, name: Hall Light, room: Hallway }
routines:
  - { kind: hall-light, motion: Hall Sensor, light: Hall Light }
  - { kind: lock-at-night, lock: Front Door Lock, at: "01:15" }
  - { kind: unlock-on-arrival, lock: Front Door Lock, person: alex }
  - { kind: lights-by-hand, devices: [Bedroom Lamp, Hall Light], per_day: 8 }
  - kind: heating-schedule
    device: Heating
    times: [{ at: "00:45", temperature: 15 }, { at: "02:30", temperature: 16 }, { at: "06:00", temperature: 20 }]
marked:
  - { rule: access-after-leaving, person: sam, through: [session, token, app] }
  - { rule: movement-alerts, about: alex, told: sam, title: Sync 2, day: 1 }
  - { rule: location-requests, by: sam, of: alex, days: [1], per_day: 12 }
  - { rule: night-bursts, by: sam, devices: [Bedroom Lamp, Bedroom Speaker], days: [2], at: "00:50", acts: 9 }
`;

/** A separated couple over few days, written in a moment: `start` and what else a test needs other. */
export const fewDays = (made: Partial<Story> = {}): Story =>
  Story.parse({
    ...parse(text),
    time_zone: 'Europe/London',
    start: '2025-10-24',
    days: 4,
    ...made,
  });
