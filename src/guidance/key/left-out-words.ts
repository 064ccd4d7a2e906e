/**
 * Words of the list that a key must not seem to say: of harm, law, fear and blame, of people, bodies and
 * nearness, of homes and what is watched there, and numbers, which get lost in a numbered list.
 */
export const leftOutWords: ReadonlySet<string> = new Set(
  `abandon absent absurd abuse access accident account accuse act action adult affair afraid age agent alarm
  alcohol alert alien alone always anger angry anxiety apart apology argue arm armed armor army arrest
  assault attack attract aunt author avoid awake aware away awful baby bachelor battle beach beauty because
  become before begin behave behind believe betray bind birth bitter blade blame blast bleak bless blind
  blood board body bomb bone boss boy brain brave broken brother brown brush bullet bunker burden burst
  buyer cage call camera can cancel cannon casual catch caught cause caution certain change chaos charge
  chase chat cheap check chest child choice choose chronic cigar citizen civil claim clean client code
  comfort company conduct confirm connect consider control correct couple cousin cover crack crash crawl
  crazy crime critic cruel crush cry current custom dad damage damp danger daring daughter deal debate
  debris decide decline decrease defense defy degree delay demand demise denial deny depart depend deposit
  deputy derive describe desert despair destroy detail detect device diary differ dignity dilemma dirt
  disagree discover disease dish dismiss disorder display distance divert divide divorce dizzy doctor
  document dog donate donor door dose double drastic dress drift drink drip drop drum dumb during dust duty
  early easy edit eight either elder else empty end endless endorse enemy enforce enough ensure erase erode
  error erupt escape eternal ethics evidence evil exact example exclude excuse execute exhaust exhibit
  exile exist exit expect expire explain expose express eye face fade faint faith fall false fame family
  famous fancy fantasy fat fatal father fatigue fault female fever few final find finger fire firm first
  fit flame flee flush follow foot force forget found fragile friend frown frozen furnace fury future gap
  garbage gas gasp ghost giant girl give glance glare gloom goddess gossip govern grab grace grief grunt
  guard guess guide guilt gun habit hair half hand happy hard harsh have hazard head health heart heavy
  help hero hidden hip hire history hold hollow home hood hope horror hospital host hotel hour human
  hundred hungry hunt hurdle hurt husband identify ignore ill illegal illness imitate immense immune impact
  impose impulse infant inflict inform inherit injury inmate inner innocent insane inside intact into
  invite involve isolate jealous join judge jump junk just keep key kick kid kidney kind kiss knee knife
  know lady language large later laugh law lawsuit lazy leader leave left legal legend letter liar liberty
  library license life limb limit link little live lock lonely long loud love loyal lucky mad maid mail
  make mammal man marriage mask master mean measure medal member memory mercy message minor misery miss
  mistake mom moment monitor monster moral mother much muscle must mutual myself mystery naive name narrow
  nasty near neck need negative neglect neither nephew nerve neutral never news next nice night noise
  normal nose note nothing notice now nuclear number nurse obey object oblige obscure observe obvious occur
  odor off offer old once one only open opinion oppose order orphan other outer outside over own owner pact
  pair panic parent party patient patrol peace penalty people permit person pet phone photo physical pill
  pistol please pledge plunge police poverty power practice praise predict present pretty prevent price
  pride primary prison private prize problem process project proof property protect proud provide public
  punch purity push quarter question quit random rare real reason rebel recall receive record recycle
  reduce refuse regret reject relax release relief remain remember remind remove rent repeat replace report
  require rescue resemble resist response result retire retreat return reunion reveal review reward rich
  rifle right rigid riot risk rival robot romance rough rude rule run sad sadness safe same satoshi save
  scan scare scatter scene scheme school screen script search second secret section security seek seven
  shadow share sheriff shield shift shiver shock shoot short shoulder shove shrug shy sick siege sight sign
  silent silly sister six skin skull slab slam sleep slender slice slide slight slogan slot slow slush
  small smart smile smoke smooth snack snake snap social soldier solution someone soon sorry sort soul
  sound source spare speak special spell spend spike spirit split spoil spot spray spread spy squeeze start
  state stay stick still sting stomach story strategy strike strong struggle student stuff stumble style
  subject submit such sudden suffer suggest supreme sure surge surprise surround survey suspect sustain
  swallow swear sword symptom tackle target task taste tattoo teach tell ten tenant term test theory they
  this thought three throw ticket time tired tissue tobacco today toddler together toilet token tomorrow
  tongue tonight tooth toss total toward track trade traffic tragic transfer trap trash treat trial tribe
  trick trigger trim trip trouble true truly trust truth try twelve twenty twice twin twist two type
  typical ugly unable unaware uncle undo unfair unhappy unique unknown unlock until unusual upset urge
  usage use used useful useless usual utility vague valid vanish vehicle verb verify very veteran viable
  vicious victory video virus visa visit visual vital voice void vote wait walk want warfare warm warrior
  waste weapon weird welcome whip whisper wife wild will win wise wish witness woman wonder word work world
  worry worth wrap wreck wrestle wrist write wrong you young youth zero`.split(/\s+/),
);
