/** Frequent words of a dozen languages that begin like a name or hold one, in plain letters. */
const others = `
aamulla abbastanza abbia aber aberto abertura abstand academic academy acha acho ademas adim adina
admit adoro afghanistan afstand aftereach again ages ahead aika aikaa aime aimed aina ainakin
airlines aivan akademie alarak alaska alcun aldre alemania alert alexandria alias alice alien
alike alive alle alli allora ally almanya altere altered alteren alternate altina alueella america
americain americaine americains american americana americano americanos americans americke amerika
amerikaanse amerikan amerikaner amerikanische amerikanischen amerique amica amico amie amiga
analise anda andare ander andere anders andert andra angaben angle anima anlamina annahme annars
annee annees annehmen annesi anni anno anos anti antoi aproximadamente aquel aquella aralik archiv
archive arena argentina aria arka armed arten artistas asiaa asian aside asil asks assistance
assistant asti asyncgenerator aufgabe aufgaben augen aula ausgabe ausgaben automatic automatically
automation automationaccess automations automatisch auton autoridad autoridades autorita autorite
autorites average averages avion avulla ayuda bachelor badania bahia bail balik banned banner bare
baris baseball basel basi basic basin basis basit baskan baskani baskanligi basket baski bast
basta bastante bati beam beans bear beat beaten beau been beine bell belle belles bello belly belt
bend bene beni berge beri bern besser bessere besseren besseres best bestand bestandteil beste
besten beta beter betere betont bett better bien biens bilden billion birkac bitte bitti bocca
bois bolivia borja born borta brasil brick bride bridge bridges britain britannique buddy business
businesses byli byly cabinet cale calisan calle called camara canadian cannabis caractere
carattere carcel cargo cargos carro carros carry casti certaines certi chama chamada channel
channels chans chanson chao charges charm chart chat check cheio chemistry chiaro chick chico
chinese christ christen christianity christmas chunk chute cielo cilem circumstances civilization
clara claramente claro colegio colorado colores combine combined comer comercial comercio compania
compete competencia complexity conference conferences conferencia constant constantfrom constantly
contas cosas costa costi costo costs coverage cricket cuba cumartesi cumhurbaskani
cumhurbaskanligi cura cure curso customer customers czasami czterech dagelijks daha daily dairy
dalle dames danach danca dando danke dann danni danno dano darin datos davis davon davvero debat
debe deben debes debia debo debt declaracion declaration deiner deines delen della demasiado demon
denen denke denken denmark denn deny derby dergelijke designated dessa destination devient dich
dicha dicke dietro diferenca diferencia difference differences digo dimanche dios disait distance
distancia distant distanza divide dneska dolares doll dollar dollars dolore domicile dominant
dominated dominio donate donated donde done donna donne dont dormitorio dort dunya dzialania
easily editorial egen eglise eigen eigenaar eigene eigenen eigener eigenes eine einer eines elaa
elevated eliminate eliminated elle elles ello ellos else email emin emission emissions encountered
enemman engines ensimmaisen entered entstand entstanden escolha espaco essa estaban estan estas
esteve estimate estimated estimates estrella estrellas euren evangelischen even ever evil evitar
evitare eviter examination exploration faisait faite falle fame fancy fanden fanno fans farlo fate
fatta fatte fatti fatto felice fera ferner ferry fill fines finest flera flexibility flexible
forklara fotografie fotos franca francais francaise francaises france francese franchement
franchise francia francji franken frankfurt frankfurter frankly frankreich frankrijk franse
fransiz franzosen franzosisch franzosische franzosischen freiwillig funny gaben galatasaray galiba
games garip garten gecti geeft gelen gelijk gelince gelingt gelip geliyor geliyorum gelten genannt
genannten genau genaue genauer genauso genelde genellikle generaal generacion general generale
generalement generales generally generalmente generate generated generation generations genere
generell generic genero generous genetic genis genitori genova genre gens gente georganiseerd
geral gerat gerer geri germania gern gerne geschiedenis giornata giovane giovani gisteren gosta
gosteren great grossbritannien grotere guidelines gunler gustan guter habia habit hablo hace hacia
hagan halben halde halen hall halle halt halte halten hande handen hander handy hanella hanelle
hangen hangi hangt hani hanno hanta happiness hara harm harte harten hass hast hasta hatte hava
havia hawaii hayan heen hein helden hele helfen helmet helpen hemen hemma hennes heren heritage
heter hetkella hide hilfe historia historias historic historical historically historico historie
histories historii historique historische historischen holen hollywood homeassistant honour hunter
huolimatta hurry ieri ifran ignorance ignorant ihan ihop ihre ihrem ihren ihrer ihres ikina
imagenes inevitable injuries insanlara insel instance instances instant instantly interes interesa
interesante intereses interessant interessante interesse interessen interessi interessieren
interessiert interest interested interesting interests interet interets intimate iran iranian iria
irish isautomation isautomationyaml israil istanbul italia italian italiana italiane italiani
italiano jacket jaka jakie jako jakos jamas janvier jardin jaren jazz jene jener jenseits jezyka
job johon joie join joint joka joke jolie jonge jongen jonka jossa jossain josta jotka journal
juli julio jullie jungen jurisdiction jury juuri kadar kaiser kalt kamer kanal kanna kannalta
kannattaa kanner kapsaminda karlsruhe karten kasim kategorie kategorien kategorii katildi katze
kaudella kaya keen keiner kello kenn kenne kennen kennt kent kenya kille kirchen kitchen klar
klara klarar klare kleines kobieta kobiety kochen kola kolay kolik kolla kommunikation konca konya
koska kosten kostet krank krise ktere ktereho kterem kullanarak kullanilan lahella lander large
largo latina lavoratori lazy lean leche lecz legitimate leise level liar liberta libertad liberte
liberty libre lines lisaa liscie list lista liste listen live liver lives livre llena lleva
llevado llevan llevar lobby lois loro lors loses lubie luce luces lucha luck lugen luisteren
luvulla lycee maassa maat mache machines macie madame magazines maggio mail maine maire maitre
maksaa manca manchen mando manga manha mani mann mannen manner mannern mannes manniska manniskor
mano manos manual manufactured manufacturer manufacturers manufacturing many marca march marcha
marche mardi mare margin mari mariage marine marito marke marked market marketing markets markt
marry mars mart martes maryland marzo massa massachusetts massima maste matar mate math matin
matka matrimonio matter matters mattina mauvaise maximal maximo maximum media median medio medya
meet mega meine meiner meines mellan meme memes memoire memoria memorial memories memory menina
meninas mere merge mergestandings merit merite merito merken meses messa meter metro metros
mettere miami mich mielestani milan milano mile miles mill mille milli milliers million
milliseconds mina mine mines minha ministere minulla mira mirar misma missa mista mita mitte
mogelijk mogelijke mogelijkheden mogelijkheid mohli molemmat molte molti monat monate monaten
monde money monitor monitoring morgen most mouse moves moze mozesz mulla musik muss mussen must
musza nach nacht nada nadie naisen naiset naita names nasil nasta nastan nasty nasza natal natale
nato natur nedir need nejake nektere nella nelle nello nessa neverrecordedcoverage nice nich
nickname niego niita nine nino ninos nominated nonostante noord norden norge norte northeast nulla
numara numarali numeri numerique obstante oddeleni offering olarak olen oleva olevan olive olla
oman omstandigheden onlara orphans ourselves outstanding overal overall overwhelming ovvero paassa
pace padre paises paivan paivana pakistan pakko palacio pale palm panel papel parco parla
parliament parliamentary party pasa pasan passa passi passionate path patrol paura pazdziernika
pedir peer peggio pennsylvania pensamiento perche pero perro perros perto perusteella petit pets
petty philadelphia philosophie philosophy pile pill pilot pior pipe piste piti placing planned
plannen poblacion pole polega polen polisen poll polls pomerne posta posti poter potere potra
potrafi praise praised preference pregnancy premises preview primary pristi propuestas prosecution
prosenttia pulling puolella pysty pytania quella quick raise raised raises rally rande rank
readautomations readcoverage readhistories realise realised realiser realizada realizado realizar
rece reception redor reference references referencia registered reine relacion relaciones relate
relatorio relevant remarkable remarks rende rendu rent rente replacing resistance respuestas
revient review reviewed reviews rich riche richiesta ricordo riferimento riittaa rijk roba robi
robia robic robie robins robot roce romance romantic rome rownie rude runter ruta saakka sabah
sabia sache sachen sachsen sacma sadly sair saison saka sala sale sales salio salir salle salon
salt same samedi samma sample sampled samples samstag samstags samsung sana sanci sanki sanno
sanoa sanoi sans sant santa sante saranno sarei saved sayi schnell schnelle schneller scholars
scholarship school schuhe schuss seance secim seed seiner seines selam selbstverstandlich
sellainen sellaista semaines senate senora sept sera seran serao serce seri serie serii serio
serra serve settimana settimane seven several sheep siella sign signal signe signora signs sigo
silly similar similares similarly sinne sinon sinulla sista slim slova small sneller sobie
sogenannte sogenannten sola solar solchen soldi sole soli solito soll solle solo solucao sona
sonne sonra sony sorella sorge sorgen southeast sowie spannande spannend spannende spateren speed
spotkania staan stac staci stack staffel stance stand standard standards standen standig standing
standings standort stands stanno stanow stanowiska stanowisko stanza stasera stava stayed steden
stehe stehen step steps stessa stesse stessi stesso stomach storia storico storie stories strana
substance substantial suele suena sueno suffering suivant suivante sulla sulle sullo sumie summary
suomalaisen suomalaiset suss susse svet tahansa taiwan takia tali talla tana tanka tanne tanta
tanti tarafindan tarim tasa tassa tasta tecnico tehdy temas tenia terecht terenie term terra terre
terres territories territorio test testa testen teve thank thanks thanksgiving theater theatre
thee their them then theorie theories theory there they tiene tilanne time timer timers times
tinha tiny tiveram todas todella tolerance tomado tomando tomar tomo tone tonight tons tore torino
torn torna trade trainer trick tricks trinken true truly truth tulevat tulla tymi ubernimmt
ubertragen uberzeugen ultima ultimas ultimate ultimately uluslararasi umstanden understand
understanding understands unfortunate unfortunately unico unicode unita unter unteren urad
utilisation utilise utiliser utiliza utilizar uusi vader vahemman valid valja valle valori vanha
vanner vanta vara varie varma varsa varten vary vase vasi vasta vaya vcera velka velky velmi
veramente veranderd veranderen verandern verandert veranderung veranderungen verano veranstaltung
veranstaltungen verantwoordelijk verantwortlich verantwortlichen verantwortung verbessern
verbessert verbesserung verde verdi verenigde vereniging vergangenen verita veritable
veroffentlicht veroffentlichung verra verre vers verstand verstanden verstandlich verstandnis vert
very veta vice vicino victimas victorian victory vidim vieja viela viene vier vierte vierten vill
vista vita vitesse vitima vittoria vivant vogliamo voleva vollstandig vorstand waaronder wanna
wanneer warner warten waste weitere weiteren weiterer weiteres which widerstand wielka wieviel
wijk wilde willen willing willkommen willst witte wochen woli woman wynika yanina yapilir yari
yarim yarin yasamak yazi yazik yeni yeri yeter yilda yourself zaak zadanie zahne zahranici zaraz
zdanie zdaniem zeugen zodra zoll zomer zorgen zostana zostanie zustand zustandig zwolf`;

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
adami adamin adamlar alin alir andar ankara annan annat annem annu apoio asiassa asiasta asiat
asker bara barn barnen basina belki bellen belli belo bende benden benim bent bile bilen bilim
bilir borde bort chave dane dava davet denir denna denne dina dini dolar dolu doma domu dondu
donem elkaar elke eller emme evet fanns fatt geldi gelin gelir genel genom gercek gerek hala hale
haline halka halki halla haller hanen hanet hant harde iken insa insan jakas jakby jaki jakich
jakiego jakies jakim jakis jaky jardim jasne jenom jesli jest jeste jopa joskus kalan kaldi kalla
kallar kallas karlek kendi kennis kimi kimin kirja klaar kobiet larare leren levar leve leven
lever levou libi lisaksi livet lubi lukea mata matki matti medan mede medo memnun mial miala
miasta mikaan mikali milo mimo moet moeten mohl mohla mohou monet monta monte musel muset musi
musim musta musun neden neler nelja nikogo nikomu niks nikt noorden olan olay olayi olhar olho
olhos olika olin ollaan osmanli patek pegar polis ramach rano receber ronde saida sain saiu samaa
samaan samalla saman samego samej samen samo samt samym sanat sari sarki sebe sebou stanach stane
stanie stanowi stanu sultan svete tera teria teste timmar tomu trudne trudno umarim valilla venku
verao veren veri verin verir vieren vlady wilden wilt yasam yasar yasli yurt zarar zari`;

const ordinary = new Set(`${others} ${products}`.split(/\s+/));
const also = new Set(`${alsoNames} ${bent}`.split(/\s+/));

/** Words that begin like a name or hold one, and are plainly other words. */
export const isOrdinary = (word: string): boolean => ordinary.has(word);

/** Names, and short forms of them, that are words too: `will`, `rose`. */
export const isAlsoWord = (word: string): boolean => also.has(word);
