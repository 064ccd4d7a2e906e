/** Names of months, as far as they tell one. */
export const months =
  'jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|okt|oct|nov|dec|dez|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|ene|abr|ago|dic|avr|fév|juin|juil|août|déc|gen|mag|giu|lug|set|ott';
/** What is measured or counted. */
export const units =
  '°\\s?[cfk]?|º|℃|℉|%|percent|prozent|‰|[kmgtµu]?w(?:h|p)?|watts?|[km]?va?(?:r|h)?|volts?|m?ah?|amps?|[kmg]?hz|lx|lux|lm|ppm|ppb|[µu]g|mg|kg|g|[cmk]?m[²³23]?|mi|miles?|km/h|mph|ft|in|h?pa|m?bar|psi|db[ma]?|[kmgt]i?b(?:it|yte)?s?|bytes?|px|fps|kelvin|k|rpm|l|ml|litres?|liters?|ms|s|sec(?:onds?|s)?|sek(?:unden?)?|min(?:ut(?:e|en|es|os|i))?s?|h|hrs?|hours?|std|stunden?|heures?|horas?|ore|d|days?|tage?n?|jours?|días?|giorni|weeks?|wochen?|months?|monaten?|monate|years?|jahren?|jahre|times|mal|fois|veces|volte|x|st|nd|rd|th|e|steps?|schritte?|people|items?|rows?|lines?|files?|events?|points?|votes?|btu|rupees?|euros?|eur|usd|gbp|chf|dollars?|pounds?|€|\\$|£|¥|zł|kr|uhr|am|pm|o’clock|kcal|bpm|iu|degrees?|grad|cycles?|zyklen|messages?|nachrichten|photos?|fotos?|emails?|e-mails?|calls?|pages?|words?|unread|miles|metres?|meters?|m²|m³|sq|kilo\\p{L}*|кг|км|мин|раз|шагов|руб\\p{L}*|₽|₴|lei|ft|kč|円|元|원|人|回|次|个|個|分|秒|時|日|年|度|명|번|시간|년|월|일';
/** What a number behind it only numbers. */
export const labels =
  'rfc|iso|din|platform|parcel|ticket|ticket #|linie|line|ligne|línea|linea|lijn|bus no|no|nr|№|#|id|gate no|wohnung|appartement|flat|scene|zone|slot|article|artikel|part|serial|series|serie|floor|etage|stock|pixel|galaxy|номер|кв|дом|дома|автобус|маршрут|部屋|房间|バス|호실|codes? postal|code postal|codice postale|código postal|psč|irányítószám|индекс|(?:error|fault|fehler|exit|status|return|http|response|area|country|dialling|post(?:al)?|zip|länder|colour|color|event|bar|qr|product|dress)[ -]?codes?|barcode|fehlercode|postcode|colourcode|ac|suite|apartamento|квартира|kcal|room|zimmer|raum|chambre|habitación|stanza|kamer|pokój|комната|channel|kanal|port|error|fehler|erreur|errno|http|status|bus|tram|train|zug|flight|flug|apartment|apt|flat|house|haus|hausnummer|order|bestellung|invoice|rechnung|model|modell|version|firmware|build|rev|release|page|seite|zip|postcode|plz|steps|schritte|lux|pressure|power|energy|volume|brightness|step|windows|co2|rs|hue|route|highway|since|seit|depuis|desde|summer|sommer|winter|spring|xmas|christmas|weihnachten|easter|year|jahr';
export const streets =
  'street|st\\.|road|rd|avenue|ave|lane|drive|boulevard|close|court|crescent|straße|strasse|str\\.|weg|platz|allee|rue|calle|via|ulica|ul\\.|straat|laan|gatan|улица';
/** Things that are called by a number. */
export const models =
  'fritz[ !_]{0,2}(?:box|repeater|powerline|fon|dect)?|repeater|powerline|[rg]tx|geforce|radeon|ryzen|roomba|braava|roborock|deebot|laserjet|deskjet|officejet|envy|pixma|ecotank|workforce|nokia|playstation|xbox|windows|speedport|easybox|archer|deco|orbi|echo|arlo|ring|sonos|bose|denon|yamaha|marantz|onkyo|bravia';
/** Before these four digits are a time of the day. */
export const timeWords =
  'at|um|ab|bis|à|a las|las|alle|om|kl|kl\\.|o|v|kello|by|until|till|til|from|before|after|since|leaves?|departs?|arrives?|fährt|abfahrt|ankunft|départ|départ à|evening|morning|night|abends?|morgens|soir|set for|gestellt auf|mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim';
/** Before these stands how many there were. */
export const countWords =
  'have|has|had|counted|got|used|made|sent|read|took|over|about|nearly|almost|than|only|another|around|approximately|up to|of|reached|cost|costs|paid|rent|zählte|gezählt|über|rund|etwa|environ|presque|más de|plus de|più di|около|почти|ungefähr|ca\\.?|circa|cycles|count|total|steps|schritte';
/** Before these stands a telephone number. */
export const phoneWords =
  'tel|tél|telephone|telefon|teléfono|telefono|phone|call|ring|dial|fax|mobile|handy|anrufen|ruf|notruf|emergency|appel\\p{L}*|numéro|number|nummer|número|numero|plumber|doctor|arzt|school|office|телефон|звони\\p{L}*|电话|電話|전화';
/** Boxes for keys: the number of one opens it, whatever it is called. */
export const keyBoxes =
  'lockbox|lock box|key ?safe|key ?box|padlock|schlüsseltresor|schlüsselbox|schlüsselkasten|boîte à clés|caja de llaves|cassetta chiavi|sleutelkluis|nyckelskåp|nøgleboks|nøkkelboks';
