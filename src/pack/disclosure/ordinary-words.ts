/** Frequent words of a dozen languages that begin like a name or hold one, in plain letters. */
const others = `
aachen aamulla abbastanza abbey abbia aber aberto abertura abstand academia academic academics
academie academy accelerated acceleration acha acho ademas adim adina admin administered admit
adoro advies afghanistan afhankelijk aflevering afstand aftereach afterward afterwards again ages
aggregate ahead ahnlichen aide aided aider aika aikaa aime aimed aina ainakin ainda airlines aisle
aivan akademie aker alaninda alarak alaska albeit alcun aldre alemania alert alexandria alien
alike alinan alive alla allant alle allein alles alli allora ally alman almanya als altere altered
alteren alternate altina alueella america americain americaine americains american americana
americani americano americanos americans americas americke amerika amerikaanse amerikan amerikaner
amerikanische amerikanischen amerique amica amico amid amie amiga amino amplia analise anda andar
andare ander andere anders andert andra angabe angaben angenehm angesprochen angle anima ankle
anlamina annahme annars annee annees annehmen annesi anni anno anos answering anti antoi appetite
aproximadamente aquel aquella aquellas arabischen aralik arbeitsmarkt archiv archive aren arena
argentina aria arka armed arose arrivano arten artistas asiaa asian aside asie asien asil asking
asks aslinda assistance assistant asti asyl asyncgenerator attacking aufgabe aufgaben augen aula
aura ausgabe ausgaben ausgesprochen auslandischen ausreichend ausschuss automated automatic
automatically automation automationaccess automations automatisch auton autori autoridad
autoridades autorin autorisation autorita autorite autorites average averaged averaging avion
avulla award awarded awards awkward ayuda bachelor backing backward backwards badania bahia bail
baiser bake baked baking balance balanced balancing balik balle banker banking banned banner bare
baris barn baron barre baseball basel basi basic basiert basin basis basit baskan baskani
baskanligi basket baski bassa bast basta bastante bati bauen bauern bayerischen beam bean beans
bear beat beaten beau beck been bees began begannen beine bell belle belles bello bells belly belt
bend bene beni bent bereichen berge bergen beri berichterstattung bern berry besser bessere
besseren besseres best bestand bestanden bestandteil beste besten besuchen beta bete beter betere
betont betrekking bets bett better bevolking biden bids bien biens biere biete bilan bilden
billboard billet billets billig billiger billion billionaire billions birkac bislang bisschen
bitte bitti blocking blown bocca bois bolivia booking bookmark bookmarks bore borja borjade born
borta brain brasil brauchen braunschweig breaking brechen brick bricks bride bridge bridges bright
britain britannique britischen brno bron buddy bully bulundu bulundugu bunny business businesses
businessman byli byly cabinet cale calej calgary calisan calle called camara caminar canadian
canadians cancellation cannabis cara caractere carattere carcel cargo cargos caro carolina carro
carros carry casti cellar cellars centaines centered cerco ceremonie ceremonies certaines certi
cesta chama chamada chamber chambers channel channels chans chanson chansons chao charges
charitable charm chart charte chat check checking cheering chega cheio chemie chemin chemistry
chiaro chick chico chile chill chinese chinesische chinesischen choc christ christen christentum
christi christianity christliche christlichen christmas christus chute cielo cierre cilem cinese
circonstances circumstances circunstancias civilization clair clairement claramente claro clerk
clicking cock colegio colorado colores combattere combine combined combines comer comercial
comerciales comercio compania compete competences competencia competent competing competition
competitions competitive competitor competitors complexity conception conference conferences
conferencia congregation considering constant constante constantfrom constantly conta contas cook
cooking cooler cooperate cooperation cooperative coordinate coordinated coordinates copper corta
cosa cosas cost costante costi costo costs couper coverage covering cracking creen cricket
crossing crown crude cuba cumartesi cumhurbaskani cumhurbaskanligi cura cure curry curso customer
customers czasami czterech dagelijks dagelijkse daha daily dairy dalle dames danach danca dando
danemark danish danke danken dann danni danno dano danos darin dash datos dauer davis davon
davvero dazwischen debat debba debe deben debes debia debito debo debt declaracion declaration
defines degene deiner deines delen delivering della demarche demasiado dementsprechend
demokratischen demon demonstranten denen denies denke denken denmark denn dents deny derby
dergelijke derin designated dessa destination destinations determines deutschen deviennent devient
dich dicha dichter dicke dicken dietro diferenca diferencia diferencias difference differences
digo dilemma dimanche dina dinosaur dinosaurs dios diria disait disciplinary discovering distance
distances distancia distant distanz distanza divide dneska does dogan dolares doll dollar dollars
dolls dolore domaines dome domicile dominance dominant dominate dominated dominio donate donated
donde done donna donne donnee dont doom dormitorio dort doses drank drinking dunya duro dzialan
dzialania easily editorial egen eglise eigen eigenaar eigene eigenem eigenen eigener eigenes
eigentlichen eihan eine einer eines einfachen einverstanden elaa electronico elevated elevation
elevator eliminate eliminated elite elle elles ellis ello ellos else email emin emission emissions
emmy encontramos encountered encuentran enemman engen engineering engines englischen ennemis
ensimmaisen entered entering entrance entsprechen entsprechend entsprechende entsprechenden
entstand entstanden erfolgreichen erinnere erinnern erinnert erinnerung erinnerungen erlangen
ermoglichen erreichen erzeugen escolha espaco esperamos essa estaban estan estas esteve estimate
estimated estimates estranho estrella estrellas etrange etranger etrangeres etrangers euren
europaischen evangelischen even ever evil evitar evitare eviter examination exploration extranjero
extranjeros extrano factories faisait faite falan falando falle falschen fame fancy fanden fanno
fans farlo fate fatta fatte fatti fatto fatty felice feliz fera ferien fern ferner ferry fiestas
fijn fill filosofia fina finde finden fine fines finest fini finir finit finita finito fino fische
fisher flachen flaschen flera flexibility flexible float floral flotte flour forklara fortunate
fortunately forward forwards fossi fotografia fotografie fotos franc franca francais francaise
francaises france francese francesi franchement franchise francia francji franken frankfurt
frankfurter frankly frankreich frankreichs frankrijk franse fransiz franzosen franzosisch
franzosische franzosischen freaking freddo freed freiwillig freiwillige freiwilligen frieden
friedlich frischen fucking funny gaben gagner gain galatasaray galiba games gara garde garden gare
garip gars garten gathering gebrauchen gebrochen gecti geeft geen geest gegenstand gegenstande
gekocht gelangen gelben gelegenen gelen geliebt geliefert gelijk gelince gelingen gelingt gelip
geliyor geliyorum gelten gemist gems genaamd genannt genannte genannten genau genaue genauer
genauso genehmigung genelde genellikle generaal generacion general generale generalement generales
generally generalmente generals generar generate generated generatie generating generation
generationen generations generator generazione genere generell generic genero generous genesis
genetic genetics geneve genie genis genitori genova genre gens gente genus georganiseerd geral
gerat gerer geri gering geringe geringen geringer germania gern gerne geschenk geschenke geschenkt
geschiedenis gesellschaftlichen gesetzlichen gesprochen gestanden getranke giden giornata giovane
giovani gisteren gleichen glen gosh gosta gosteren gracia grafik great greed greek greene
greenhouse greet griechenland griechischen groen grossbritannien grotere grown guidelines gunler
gustan guter haal habia habit hablo hace hacia hacking hagan hail hairy halben halde halen hall
halle halo halt halte halten hande handen hander handy hanella hanelle hanet hang hangen hangi
hangt hani hanno hanta happiness hara haria harm harte harten has hass hast hasta hatch hatte hava
havia hawaii hayan headlines heben heen hein helden hele helfen helmet helpen hemen hemma hennes
heren herinneren heritage herzlichen heter hetkella hide hiking hilfe his historia historian
historians historias historic historica historical historically historico historie historii
historique historisch historische historischen hobby hola hole holen holes holle hollywood holt
holte holy homeassistant honorable honour humanitarian hungary hunter huolimatta hurry idaho ieri
ifran ignorance ignorant ihan ihop ihre ihrem ihren ihrer ihres ikina ilan imagenes indiana
indigenas inevitable inevitably inferior inferiore inheritance injuries insanlara insel insert
instance instances instant instantly interes interesa interesante intereses interessa interessant
interessante interessanter interesse interessen interessi interessieren interessiert interessierte
interest interested interesting interests interet interets interference intimate inzwischen iran
iranian iria irish irrelevant isautomation isautomationyaml islamic islamischen island islands
islast isle israil istanbul italia italiaanse italian italiana italiane italiani italiano
italienischen its jacke jacket jackets jaka jakie jako jakos jamas jambes janvier jardin jaren
java jazz jelly jene jenen jener jenseits jesu jeter jezyka job joder johon joie join joint joka
joke joking jolie jonge jongen jonka jossa jossain josta jotka journal judischen jugendlichen juli
julien julio jullie jungen juridique jurisdiction jury juuri kadar kaiser kalan kalt kalte kalten
kamen kamer kanal kann kanna kannalta kannattaa kanner kanzlerin kapsaminda karlsruhe karten kasim
kategorie kategorien kategorii katholischen katildi katze kaudella kaya keen kein keiner
keineswegs kello kenn kenne kennen kennt kennzeichen kent kenya keren kesin kicking kille kinda
kingdom kirchen kitchen klar klara klarar klare klaren klassischen kleid kleine kleinen kleiner
kleinere kleineren kleines knochen knocking kobieta kobiety kochen kola kolay kolik kolla
kommunikation kompetenz konca konstant kontrollieren kontrolliert konya koper koska kosten kostet
kovin krank krise kritischen ktere ktereho kterem kuchen kullanarak kullanilan kuss laboratories
lace lachen lacking lage lahella lance lander landmark lane lang langem langen langer langere
langeren langue lanka large largo latina latte laufen lava lavoratori lazy lean leche lecz
legislation legislative legislature legitimate lehrerin leise lens lent letra lettere letzteres
level leven lever leverage liar liberta libertad liberte liberty libre lijn liking lindo line
linea liner lines linha linie linke linken linking lisaa liscie list lista liste listen live liver
lives livre llena lleva llevado llevan llevar loan lobby locking lois longe looking lopen loro
lors loschen loses lots lotta lottery louisville lowen lowering lubie luce lucha luck lugen
luister luisteren lundi lutte luvulla lycee maassa maat mache machen machines macie madame madchen
mafia magazines maggio maiden mail maine maire mairie maison maitre maker making maksaa malen
manca manchen mando manga mange mangel manha mani manila mann mannen manner mannern manners mannes
manning manniska manniskor mannlichen mano manos manual manufacture manufactured manufacturer
manufacturers manufacturing manuscript many marca march marcha marche marched marchen marcher
marches marching mardi mare margin mari mariage marine marito marke marked marken marker markers
market marketing marketplace markets marking markt maroc marry mars mart martes marvel maryland
marzo masa massa massachusetts massima maste matar mate mates math mathe matin matka matrimonio
matter matters mattina mauer mauvaise maximal maximo maximum maya mean medan media median
medicines medio medizinischen medya meer meet mega meine meiner meines melange mellan meme memes
memoir memoire memorable memoria memorial memories memory mener menina meninas menschen
menschenrechte menschlichen mere merge mergestandings merit merite merito merken meses messa meter
metro metros mettere miami mich mielestani milano mile miles militarischen mill mille milli
milliers million milliseconds mina mine mines minha ministere minulla mira mirar mises misma missa
mista mita mitmachen mitte modes mogelijk mogelijke mogelijkheden mogelijkheid moglichen mohli
molemmat molesta molta molte molti mommy moms monat monate monaten monatlich monats monde money
monitor monitored monitoring monitors mont monte mooie moord more morgen moss most mouse moves
moze mozesz mulla murdering museen musik musikalischen muss mussen must musza nach nacht nacio
nada nadie naiden naisen naiset naita name names nasil nasta nastan nasty nasza natal natale nato
natur naturlichen nebraska nedir need nejake nektere nella nelle nello nessa networking
neverrecordedcoverage nice nich nickname niego niita nike nine ninja nino ninos nivel nominated
nonostante noord norden norge norm norte northeast notorious notte nourriture novas nowa nulla
numara numarali numeri numerique numerose obstante oddeleni offentlichen offering offerings olarak
olen oleva olevan olie olio olive olivier olla olympischen oman omstandigheden onafhankelijke
onlara onmogelijk optimal ordering ordinateur originated originele ortlichen osterreichischen
ottima ourselves outstanding oven overal overall overwhelming ovvero owner owners owns paassa pace
packen packing pact padre pads paises paivan paivana pakistan pakistani pakko palacio pale palette
palm panel papel paramount parco parking parla parliament parliamentary parliamo party pasa pasan
passa passi passionate pasta patek path patrimonio patrol paura payne pazdziernika peche pedir
peer peggio penez pennsylvania pensamiento perche pere periodistas pero perro perros personlichen
personnelle perto perusteella petit petite petites petition petits petrol petrole petroleum pets
petty philadelphia philippine phillip philosopher philosophical philosophie philosophy picking
pierde pile pill pilot pior pipe pipes piste piti placing planned plannen plein pneumonia
poblacion polar pole polega polen poles polisen politischen poll polls polnischen pomeriggio
pomerne pope pops poquito poses posta posti poter potere potra potrafi praise praised praktischen
predominantly preference preferences pregnancy premise premises preussischen preview primary
primavera prisla pristi professionnelle propuestas prose prosecution prosecutor prosenttia
prossima prossimo protestant pulling puolella puppy pysty pytania qualifikation quella quick quiso
rache raise raised raises rally rams rande range rank ranking rankings rauchen readautomations
readcoverage readhistories realisation realise realised realiser realiza realizada realizado
realizar realization rece reception receptor rechter rechtlichen recovering redor reference
references referencia reflexion regering regeringen registered reichen reine reinen reiter
relacion relacionados relaciones relate relatorio relevance relevant remarkable remarkably
remarking remarks remembering remis remise rende rendering rendu rent rente replacing resistance
resistant respuestas restlichen restoring retro revient review reviewed reviewing reviews reward
rewarded rewarding rewards rhetoric rich riche richiesta richieste richten richtet ricordo
riferimento right rigid riittaa rijk risky roba robe robi robia robic robie robins robo robot roce
rocking romance romano romantic rome romischen rosen rosji rosso rownie ruber rude runter rusia
ruso russe russen russes russia russian russie russischen rust ruta saakka sabah sabia sache
sachen sachsen sack sacma sadly sail sair saison saka saker sala salat sale salen sales salio
salir salle salles salon salt salty same samedi samenleving samenwerking samma sample sampled
samples samstag samstags samsung samt sana sanci sangerin sanki sanno sanoa sanoi sans sant santa
sante saranno sarei satze saved sayi scar scattered schauspielerin schema schenken schlange
schneiden schnell schnelle schnellen schneller scholars scholarship scholarships school schuhe
schuld schule schuss schutz schwachen schwanger schwanz schwarze schwarzen schwarzer scots
scottish scout seance secim secundaria seed seeking segretario seiner seines selam
selbstverstandlich sellainen sellaista semaines senate senora senti sepa sept sera seran serao
serce seri serie serii serio serra serve settimana settimane seven several shaking shattered sheep
shocking siella siga sigh sign signal signe signora signs sigo silla silly silta silver similar
similares similarities similarly sing sings singt sinking sinne sinon sinulla sista skate skating
slice slim slogan slova small smoking snelle sneller sobie sofa sogenannte sogenannten sola
solange solar solchen soldi sole soli solidaritat solito soll solle solo solucao somerset sona
sonic sonne sonra sony sorella sorge sorgen sors southeast sowie spanischen spannande spannend
spannende spatere spateren speaking speed spotkania sprachen sprechen staan staatlichen stac staci
stack stadtischen staffel stance stand standaard standard standards standen standig standing
standort stands stanno stanow stanowiska stanowisko stanza start stasera stava stayed steden
steering steh stehe stehen steken stellar step steps stereo sterven stessa stesse stessi stesso
sticking stoffe stomach storia storica storico storie stories straightforward strana strand strane
strange stranger strangers stranieri stranky strano stranu strany streichen striking substance
substances substantial substantially suchen sucking suele suena sueno suffering suivant suivante
suivantes sulla sulle sullo sumie summary suomalaisen suomalaiset superintendent supermarket
supermarkt surge suss susse svet sweetheart taglichen tahansa taiwan takia taking tali talking
talla tana tanka tanne tanta tanti tantos tarafindan tarim tasa taschen tassa tasta technischen
tecnico tegelijkertijd tehdy temas tenia terecht terenie term terminated terra terre terres
territorial territories territorio test testa testen testi teve than thank thankful thankfully
thanks thanksgiving theater theaters theatre thee their them thema then theological theologie
theology theoretical theoretisch theorie theories theory there theres they thin thing things
thinking this tiden tiene tilanne time timer timers times tinha tiny tiveram todas todella
tolerance toleranz tolerate tomado tomando tomar tomato tomatoes tome tomo tone tones tonight tono
tons tore tories torino torn torna torno tort tory tourner toward towards trace traced traces
tracking tracy trade trademark traditionele traditionell traditionelle traditionellen trafficking
trafic trafico trainer trainers tranen tranquille tranquilo transaction transactions transfer
transferred transferring transfers transfert transform transformation transformed transgender
transit transition translate translated translation translations transmission transmitted
transparency transparent transplant transport transportation transporte transported transports
tresor trick tricks tricky trinken true truly truth tulevat tulla turkischen turned turnier
tutorial tyle tymi typischen ubergang ubergeben ubernimmt uberraschend ubertragen ubertragung
uberzeugen ublichen ultima ultimas ultimate ultimately uluslararasi umbrella umbrellas umstande
umstanden unangenehm understand understandable understanding understands undertaking unfortunate
unfortunately unico unicode unita unter unterbrochen untere untereinander unteren
unterschiedlichen untersuchen upwards urad ursachen ursprunglichen usan utilisateurs utilisation
utilise utilisee utiliser utilises utiliza utilizar uusi uzerinde uzerindeki uzerinden uzerine
vaccines vada vader vahemman vaker valid valja valle valori vanha vanilla vanner vanta vara varie
varma varsa varten vary vase vasi vasta vaya vcera vector vegan velka velky velmi verabschiedet
veramente veranderd veranderen verandering verandern verandert veranderung veranderungen verano
veranstalter veranstaltet veranstaltung veranstaltungen verantwoordelijk verantwoordelijkheid
verantwortlich verantwortlichen verantwortung verbessern verbessert verbesserung verbeteren
verbrechen verde verdi verenigd verenigde vereniging vergadering vergangenen vergleichen
verglichen veri verin verita veritable verkocht verlangen verlangert verlangerung veroffentlichen
veroffentlicht veroffentlichte veroffentlichten veroffentlichung veroorzaakt verordnung verra
verre vers verschenen verschillen verschillende versprechen versprochen verstand verstanden
verstandlich verstandnis versuchen vert verte very veta veterinary vice vicino victima victimas
victorian victories victory vidim vieja viela viene vier vieron vierte vierten vikings vill vista
vita vite vitesse vitima vittima vittoria vivant vodka vogliamo voleva vollstandig vollstandige
vorgaben vorstand vrijwilligers waard waaronder waking walking wandering wanna wanneer wardrobe
waren warner warten was waschen waste wazne weder weer weiblichen weichen weight weite weitere
weiteren weiterer weiteres welchen werder wesentlichen westlichen which while wholly widerstand
wielka wieviel wijk wilde wilden wille willem willen willing willingness willkommen willpower
willst wines wirtschaftlichen wissenschaftlichen withdrew witte wochen wochenende wolfsburg woli
woman wondering wooden woody working write wunschen wurttemberg wynika yalan yanina yapilir yari
yarim yarin yasamak yazi yazik yeni yeri yerinde yerine yerini yeter yilda yilinda yolunda
yourself yourselves zaak zadanie zahlreichen zahne zahranici zaraz zdanie zdaniem zealand zeichen
zeugen zodra zogenaamde zoll zomer zonas zorgen zostana zostanie zusatzlichen zustand zustande
zustandig zustandigen zwang zwischen zwolf`;

/** Makers and assistants that are called like people. */
const products = 'alexa samsung siri';

const alsoNames = `
al ali am amber an april art as at august autumn baker bay be bea bell belle berry bill black
blanc blanche bob bon bond braun brook brooks brown buck bush by can carol carter case cash chance
chase chip cliff cook crystal da daisy dale dawn day dean deb del den der des dick die do dolly
dolores don dot drew du earl elf eli elle em en es et eve faith fall fay field fisher flo florence
fran frank fred gail gay gene gill ginger glen go grace grant gray green grey gross grove guy hal
hank harry hazel he heath heather hedda hill holly hope hunt hunter if im in iris is it ivy jack
jade jan jasmine jean jet jill jo joe john joy june juniper kai kay kelly ken kid king kit klein
kurz la lake lance lane lang lars laurel le lea lee len les lev li lib lien lily lina liv ljubov
lo long lou love lu luc luz ma mac mack mae mai mal man mar mark marsh mary mason mat max may me
mel mercedes mercy meyer mia mike mila miles mimi min mina mir mo mon mona moon moss my myrtle na
nan nat ne ned neu new nick nina no noel noir nora norm north nu of oh ok oli olive on or ora os
ou ox pa page pam park parker pat patience paul paz pearl peg penny perry peter petit pip poppy
porter price prince prudence queen rae rain rate ray re red reed reich rein rene rex rich richter
rio river rob robin rock rocky roger roi roman ron rosa rose rosemary ross ruby rusty ruth sage
sal sally sam sama samo sandy sara scarlet schwarz se sem shaw si sky slava smith so sol sole son
sophia stein sterling stern stone storm sue sui sum summer sun sunny sunshine ta tag tan te tea
ted teo terry tim to tom tony tori tree trinity trudy tu un up us val van vera vesna vic victor
violet wade walker wall ward way we web weiss west white will winter wo wolf wood woods yo yong
young zoe`;

/** Frequent words that may be a name with an ending. */
const bent = `
adami adamin adamlar alani alin alir ankara annan annat annem annu apoio asiassa asiasta asiat
asker bara barnen basina belki bellen belli belo bende benden benim bile bilen bilim bilir borde
bort chave dane dansen dava davet denir denna denne diante dini dolar dolu doma domu dondu donem
elkaar elke eller emme evet fanns fatt finnas fint garna geldi gelin gelir gemi genel genom gent
gercek gerek grens hala hale haline halka halki halla haller hanen hant harde idade idare iken
insa insan isler jakas jakby jaki jakich jakiego jakies jakim jakis jaky jardim jasne jenom jesli
jest jeste jopa joskus kaldi kalla kallar kallas karlek kendi kennis kimi kimin kirja klaar klas
kobiet kocham kylla langre langs langt larare leren levar leve levert levou libi linii lisaksi
livet lubi lukea lukt mata matki matti mede medo memnun mial miala miasta mikaan mikali milo mimo
moet moeten mohl mohla mohou monet monta musel muset musi musim musta musun neden neler nelja
nikogo nikomu niks nikt noorden olan olay olayi olhar olho olhos olika olin ollaan osmanli pegar
polis ramach rano receber ronde rusya saida sain saiu samaa samaan samalla saman samego samej
samen samo samym sanat sari sarki sebe sebou stanach stane stanie stanowi stanu sultan svete tera
teria teste timmar tomu tonen trudne trudno umarim valilla venku verao veren verir vierde vieren
vlady wilt woda wody yasam yasar yasli yurt zarar zari`;

const ordinary = new Set(`${others} ${products}`.split(/\s+/));
const also = new Set(`${alsoNames} ${bent}`.split(/\s+/));

/** Words that begin like a name or hold one, and are plainly other words. */
export const isOrdinary = (word: string): boolean => ordinary.has(word);

/** Names, and short forms of them, that are words too: `will`, `rose`. */
export const isAlsoWord = (word: string): boolean => also.has(word);
