import { keep, type Sheet } from './sheet.ts';

const months =
  'jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|okt|oct|nov|dec|dez|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|ene|abr|ago|dic|avr|fév|juin|juil|août|déc|gen|mag|giu|lug|set|ott';
const units =
  '°\\s?[cfk]?|º|℃|℉|%|percent|prozent|‰|[kmgtµu]?w(?:h|p)?|watts?|[km]?va?(?:r|h)?|volts?|m?ah?|amps?|[kmg]?hz|lx|lux|lm|ppm|ppb|[µu]g|mg|kg|g|[cmk]?m[²³23]?|mi|miles?|km/h|mph|ft|in|h?pa|m?bar|psi|db[ma]?|[kmgt]i?b(?:it|yte)?s?|bytes?|px|fps|kelvin|k|rpm|l|ml|litres?|liters?|ms|s|sec(?:onds?|s)?|sek(?:unden?)?|min(?:ut(?:e|en|es|os|i))?s?|h|hrs?|hours?|std|stunden?|heures?|horas?|ore|d|days?|tage?n?|jours?|días?|giorni|weeks?|wochen?|months?|monaten?|monate|years?|jahren?|jahre|times|mal|fois|veces|volte|x|st|nd|rd|th|e|steps?|schritte?|people|items?|rows?|lines?|files?|events?|points?|votes?|btu|rupees?|euros?|eur|usd|gbp|chf|dollars?|pounds?|€|\\$|£|¥|zł|kr|uhr|am|pm|o’clock|kcal|bpm|iu|degrees?|grad';
const labels =
  'rfc|iso|ac|suite|apartamento|квартира|kcal|room|zimmer|raum|chambre|habitación|stanza|kamer|pokój|комната|channel|kanal|port|error|fehler|erreur|errno|http|status|bus|tram|train|zug|flight|flug|apartment|apt|flat|house|haus|hausnummer|order|bestellung|invoice|rechnung|model|modell|version|firmware|build|rev|release|page|seite|zip|postcode|plz|steps|schritte|lux|pressure|power|energy|volume|brightness|step|windows|co2|rs|hue|route|highway|since|seit|depuis|desde|summer|sommer|winter|spring|xmas|christmas|weihnachten|easter|year|jahr';
const streets =
  'street|st\\.|road|rd|avenue|ave|lane|drive|boulevard|close|court|crescent|straße|strasse|str\\.|weg|platz|allee|rue|calle|via|ulica|ul\\.|straat|laan|gatan|улица';

const models =
  'fritz[ !_]{0,2}(?:box|repeater|powerline|fon|dect)?|repeater|powerline|[rg]tx|geforce|radeon|ryzen|roomba|braava|roborock|deebot|laserjet|deskjet|officejet|envy|pixma|ecotank|workforce|nokia|playstation|xbox|windows|speedport|easybox|archer|deco|orbi|echo|arlo|ring|sonos|bose|denon|yamaha|marantz|onkyo|bravia';
const number = "\\d+(?:[.,’' ]\\d{3})*(?:[.,]\\d+)?";
const near = '(?<![\\p{L}\\p{N}\\uE000])';
const far = '(?![\\p{L}\\p{N}\\uE000])';
const flags = 'giu';

/** Days and times of the day. */
const moments = [
  // 2025-03-01T21:30:00.123+01:00, 2025/03/01, 20250301_031000
  `${near}(?:19|20)\\d\\d[-/._](?:0?[1-9]|1[0-2])[-/._](?:[0-2]?\\d|3[01])(?:[T _-]+\\d\\d[:._-]?\\d\\d(?:[:._-]?\\d\\d)?(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?${far}`,
  `${near}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])[T_-](?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d)?${far}`,
  `${near}(?:[0-2]?\\d|3[01])[-/.] ?(?:0?[1-9]|1[0-2])[-/.] ?(?:(?:19|20)\\d\\d|\\d\\d)?${far}`,
  `${near}(?:0?[1-9]|1[0-2])/(?:[0-2]?\\d|3[01])/(?:19|20)?\\d\\d${far}`,
  `${near}(?:[0-2]?\\d|3[01])(?:st|nd|rd|th|\\.)?[ -](?:of )?(?:${months})\\p{L}*\\.?(?:,? (?:19|20)\\d\\d)?${far}`,
  `${near}(?:${months})\\p{L}*\\.? (?:[0-2]?\\d|3[01])(?:st|nd|rd|th)?(?:,? (?:19|20)\\d\\d)?${far}`,
  `${near}(?:${months})\\p{L}*\\.? (?:19|20)\\d\\d${far}`,
  `(?:[0-9]{4})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?`,
  // 03:10, 3.10 pm, 21:30:05
  `${near}(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d+)?)?(?:\\s?(?:[ap]m|uhr|h))?${far}`,
  `${near}(?:[01]?\\d|2[0-3])[h.][0-5]\\d(?:\\s?(?:[ap]m|uhr|h))${far}`,
].map((pattern) => new RegExp(pattern, flags));

const unsignedMoments = moments.map(({ source }) => new RegExp(`(?<![:=：＝] ?)${source}`, flags));

/** Numbers that say what they are: measures, versions, addresses of machines, places. */
const harmless = [
  // an address or a version of something
  `(?<![\\p{N}.])(?!(?:\\d\\.){3}\\d(?!\\d))(?:\\d{1,3}\\.){3}\\d{1,3}(?:/\\d{1,2})?(?::\\d{1,5})?(?![\\p{N}.]\\d)`,
  `${near}(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}${far}`,
  `${near}(?<!\\.)v?\\d{1,4}\\.\\d{1,3}\\.\\d{1,6}(?!\\.\\d)(?:[-.]?(?:beta|rc|b|dev)\\d*)?${far}`,
  // money and measures, decimals
  `(?<=[€$£¥₹] ?)${number}`,
  `(?<![\\p{L}\\p{N}\\uE000.])[-+−]?${number}\\s?(?:${units})(?:/(?:${units}))?(?![\\p{L}\\p{N}])`,
  `(?<![\\p{N}.,])[-+−]?\\d{1,6}[.,]\\d{1,2}(?![\\p{N}]|[.,]\\d)`,
  `(?<![\\p{N}.,])\\d{1,3}(?:,\\d{3})+(?![\\p{N}])`,
  `(?<![\\p{N}])\\d{3,4}\\s?[x×]\\s?\\d{3,4}(?![\\p{N}])`,
  // what it is numbers
  `(?<![\\p{L}])(?:${labels})[ :.#-]{0,2}(?:no\\.? ?)?\\d{1,6}(?:[-–/]\\d{1,4})?${far}`,
  `(?<![\\p{L}])[\\p{L}-]*(?:${streets}) \\d{1,5}${far}`,
  `${near}\\d{1,5}[a-z]? (?:[\\p{L}’'-]+ )?(?:${streets})(?![\\p{L}])`,
  // things that are called by a number
  `(?<![\\p{L}])(?:${models})[ _!-]{0,2}\\d{2,5}${far}`,
  // a telephone number with the sign of its country
  `(?<![\\p{N}])\\+\\d{1,3}[ \\d()/-]{7,18}\\d`,
  // one, two, three: a row of things
  `${near}1, 2(?:, 3)?(?:, 4)?(?:, 5)*(?:,? (?:and|und|et|y|e) \\d)?${far}`,
].map((pattern) => new RegExp(pattern, flags));
/** `DS-7608`: the model of something. */
const model = /(?<![\p{L}\p{N}\uE000-])[A-Z]{2,5}-\d{2,5}(?![\p{L}\p{N}\uE000-])/gu;

/** A code of everyday life that opens nothing: an error's, a country's, a postcode. */
const everydayCode = new RegExp(
  `${near}(?:error|fault|fehler|area|country|dialling|post(?:al)?|zip|länder)[ -]?codes?[: ]{1,3}\\+?[\\p{L}\\d]{1,6}${far}`,
  flags,
);

/** Sets aside when something was, but right behind a sign, as in `PIN: 12:34`; and what only sounds like a code. */
export const keepMoments = (sheet: Sheet): Sheet =>
  keepAll(sheet.replace(everydayCode, keep), unsignedMoments);

/** Sets aside what says by itself that it is no code. */
export const keepHarmless = (sheet: Sheet): Sheet =>
  keepAll(sheet, [model, ...moments, ...harmless]);

const keepAll = (sheet: Sheet, patterns: readonly RegExp[]): Sheet =>
  /\d{2}|\d[^\p{L}]{0,2}\d/u.test(sheet)
    ? patterns.reduce((so, pattern) => so.replace(pattern, keep), sheet)
    : sheet;
