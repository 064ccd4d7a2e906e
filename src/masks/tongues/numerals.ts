/** Digits written out, one language a line. */
export const numerals: readonly string[] = [
  'zero oh one two three four five six seven eight nine',
  'null eins zwei zwo drei vier fünf sechs sieben acht neun',
  'zéro un deux trois quatre cinq six sept huit neuf',
  'cero uno dos tres cuatro cinco seis siete ocho nueve',
  'zero uno due tre quattro cinque sei sette otto nove',
  'zero um dois três quatro cinco seis sete oito nove',
  'nul een één twee drie vier vijf zes zeven acht negen',
  'noll ett två tre fyra fem sex sju åtta nio',
  'zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć',
  'nula jedna dva tři čtyři pět šest sedm osm devět',
  'ноль один два три четыре пять шесть семь восемь девять',
  'sıfır bir iki üç dört beş altı yedi sekiz dokuz',
  'nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän',
  'nulla egy kettő három négy öt hat hét nyolc kilenc',
];
