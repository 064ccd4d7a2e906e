import type { RoomClass } from '../../model/device.ts';
import { plainWords } from './plain-words.ts';

/**
 * Words that name a kind of room, in English, German, French, Spanish, Italian and Polish, without
 * accents. The first class that fits wins, so that the more private room is never taken for a common one.
 */
const wordsOfClass: readonly (readonly [RoomClass, RegExp])[] = [
  [
    'child',
    /\b(kinder\w*|kind|kids?|child(ren)?s?|nursery|baby\w*|bebe|toddlers?|boys|girls|playroom|spielzimmer|\w*jugendzimmer|enfants?|jeux|nin[oa]s|nino|infantil|juegos|hij[oa]s?|bambin[oi]|bambine|cameretta|giochi|dzieck[ao]|dzieci\w*|niemowl\w*|syna|corki)\b/,
  ],
  [
    'bathroom',
    /\b(bath\w*|bad(ezimmer)?|\w*badezimmer|(gaste|haupt|dusch|eltern|kinder)bad|wc|gastewc|toilets?|toiletten?|toilettes|restroom|washroom|powder ?room|loo|ensuite|en suite|shower|dusche|klo|salle de bains?|salle d eau|douche|banos?|aseos?|bagn[io]|gabinetto|doccia|lazienk\w*|toalet\w*|ubikacj\w*)\b/,
  ],
  [
    'bedroom',
    /\b(bed ?rooms?|\w*bedroom|guest ?room|master bed|\w*schlafzimmer|schlafraum|gastezimmer|elternzimmer|^zimmer (von )?\w+|(?!wohn |ess |bade |arbeits )\w+ zimmer|chambres?|dormitorios?|alcoba|recamara|habitacion(es)?|cuarto de (?!bano|estar)\w+|camera (da|di|del|della|dei|degli|delle|d|matrimoniale|padronale|ospiti|singola)|camera letto|stanza (di|del|della|d) \w+|sypialn\w*|pokoj (?!dzienn|stolow)\w+|\w+ s room)\b/,
  ],
  [
    'entrance',
    /\b(entrances?|entry(way)?|entree|hall(way)?|foyer|corridor|landing|front door|vestibule|mudroom|flur|\w*flur|diele|eingang\w*|\w*eingang|haustur|wohnungstur|windfang|couloir|porte d entree|hall d entree|entrada|recibidor|pasillo|vestibulo|ingresso|corridoio|atrio|przedpok\w*|korytarz\w*|wejsci\w*|hol|wiatrolap\w*|drzwi wejsciowe)\b/,
  ],
  [
    'outside',
    /\b(outside|outdoors?|gardens?|back ?yard|front ?yard|yard|patio|terraces?|balcon(y|ies)|driveway|garage|carport|porch|deck|pool|shed|gate|garten|vorgarten|hinterhof|\w*terrasse|\w*balkon|hof|einfahrt|aussen\w*|draussen|schuppen|\w*garage|gartenhaus|exterieur|dehors|jardins?|terrasses?|balcons?|cour|allee|piscine|portail|exterior(es)?|fuera|terrazas?|jardines|piscina|cochera|garaje|esterno|fuori|giardin[oi]|terrazz[ao]|balcone|cortile|vialetto|cancello|zewnatrz|ogrod\w*|taras\w*|podworko|podjazd|garaz\w*)\b/,
  ],
  [
    'living',
    /\b(living ?rooms?|living|lounge|family ?room|sitting ?room|kitchen\w*|dining( ?room)?|\w*wohn ?zimmer|stube|wohnkuche|\w*kuche|esszimmer|wohnbereich|essbereich|salons?|sejour|cuisines?|salle a manger|sala( de estar| da pranzo)?|cuarto de estar|comedor|cocinas?|soggiorno|salotto|cucin[ae]|tinello|pokoj dzienn\w+|pokoj stolowy|salonie|kuchni\w*|jadalni\w*)\b/,
  ],
];

/** What kind of room a name speaks of, in six languages; `unknown` where it does not tell. */
export const roomClassOf = (name: string | undefined): RoomClass => {
  const words = plainWords(name ?? '');
  for (const [roomClass, pattern] of wordsOfClass) {
    if (pattern.test(words)) return roomClass;
  }
  return 'unknown';
};
