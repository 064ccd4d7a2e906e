import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RoomClass } from '../../model/device.ts';
import { roomClassOf } from './rooms.ts';

const names: Readonly<Record<RoomClass, readonly string[]>> = {
  bedroom: [
    'Bedroom',
    'Master bedroom',
    "Alex's room",
    'Guest Room',
    'Schlafzimmer',
    'Gästezimmer',
    'Zimmer von Sam',
    'Alex Zimmer',
    'Chambre',
    "chambre d'Alex",
    'Dormitorio principal',
    'Habitación de Jo',
    'Camera da letto',
    'Camera di Sam',
    'Sypialnia',
    'pokój Alexa',
  ],
  child: [
    'Kinderzimmer',
    'Kids room',
    "Children's bedroom",
    'Nursery',
    "chambre d'enfant",
    'Chambre des enfants',
    'habitación de los niños',
    'Cameretta',
    'stanza dei bambini',
    'pokój dziecka',
    'Pokój dziecięcy',
  ],
  bathroom: [
    'Bathroom',
    'Bad',
    'Gäste-WC',
    'Gästebad',
    'Badezimmer oben',
    'Salle de bain',
    "Salle d'eau",
    'Cuarto de baño',
    'Baño',
    'Bagno',
    'Łazienka',
    'Toaleta',
  ],
  living: [
    'Living Room',
    'Kitchen',
    'Wohnzimmer',
    'Wohnzimmer Alex',
    'Wohn Zimmer',
    'Küche',
    'Salon',
    'salle à manger',
    'Cocina',
    'Cuarto de estar',
    'Soggiorno',
    'Cucina',
    'Pokój dzienny',
    'Kuchnia',
  ],
  entrance: [
    'Hallway',
    'Front Door',
    'Flur',
    'Hausflur',
    'Eingang',
    'Entrée',
    'Couloir',
    'Pasillo',
    'Ingresso',
    'Przedpokój',
    'Korytarz',
  ],
  outside: [
    'Back yard',
    'Garage',
    'Garten',
    'Außenbereich',
    'Dachterrasse',
    'Jardin',
    'Terraza',
    'Giardino',
    'Balcone',
    'Ogród',
    'Taras',
    'Garaż',
  ],
  unknown: [
    '',
    'Area 51',
    'Arbeitszimmer',
    'Office',
    'Büro',
    'Nina',
    'Camera',
    'Badminton',
    '🏠',
    '寝室',
  ],
};

describe('roomClassOf', () => {
  for (const roomClass of RoomClass.options)
    it.each(names[roomClass])(`%s is ${roomClass}`, (name) => {
      expect(roomClassOf(name)).toBe(roomClass);
      expect(roomClassOf(name.toUpperCase().normalize('NFD'))).toBe(roomClass);
    });

  it('has an answer for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (name) => {
        expect(RoomClass.options).toContain(roomClassOf(name));
      }),
    );
  });
});
