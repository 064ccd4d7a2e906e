import { soundOf } from '../../readers/plain-letters.ts';
import { onceEach } from './readings-of.ts';

/** Names that people are called by for one another, each group in one line, in plain letters. */
const groups = `
sam sammy sammie sami samuel samantha samson samira samir sama
alex al ali lex lexi lexie alexander alexandra alexandre alexis alec alessandro alejandro alejandra sandra sandro sasha sascha xander alexa alik
robin rob robbie robby bob bobby robyn bobbin robert roberto bert rupert robbo
jo joe joey joanna johanna joan joanne josephine josie joseph jojo joss jody jodie giovanna
william will bill billy willy liam wilhelm willi guillermo guillaume guglielmo vilem
elizabeth elisabeth liz lizzie beth betty eliza lisa libby elsie bess lise elisa ella isabel isabella bella
margaret maggie meg peggy greta daisy marge margarita rita gretel margarete
katherine catherine kathryn kate katie kathy cathy kat kit kitty katharina katja katya ekaterina caterina trina
michael mike mick mickey mikey misha mikhail michel miguel michele mikael
richard rick ricky dick dickie richie ricardo riccardo
james jim jimmy jamie jem giacomo jaime
john jack johnny jon johan johann hans jan ivan vanya giovanni juan jean joao ian sean
edward ed eddie ted teddy ned eduard eduardo
thomas tom tommy tomas tommaso
daniel dan danny daniela dani daniele
matthew matt matty mathias matthias matteo mateo
nicholas nick nicky nico nicolas niklas klaus nicola kolya nikolai
christopher chris kit kris christian christina christine tina kristina christoph stoffel
anthony tony antonio anton toni antonia antoine
david dave davy davide
andrew andy drew andreas andrea andre andrei andrzej
benjamin ben benny benji
patrick pat paddy patricia trish tricia patty patrizia
susan sue suzy susie susanna suzanne susanne sanna
rebecca becky becca
jennifer jen jenny jenni
deborah deb debbie debby
victoria vicky vicki tori viktoria victor vic
abigail abby gail
charles charlie chuck carl karl carlos carlo charlotte lottie charly
henry harry hank hal heinrich heinz henri enrico enrique henrik
peter pete peti pedro pietro pierre petra piotr petr petya
stephen steven steve stefan stefano esteban stephanie steffi steph etienne
francis frank fran francesco francesca francisco paco pancho franz frances frankie fanny
maria mary mia marie mariam maryam mariana masha molly polly marija
anna ann anne annie anya hannah hanna nan nancy annette anita ania
dmitri dima mitya dmitry
vladimir vova volodya vlad
natalia natasha nataly natalie talia
muhammad mohammed mohamed mo mehmet mahmoud ahmed
jose pepe chema josef giuseppe joseph beppe sepp
friedrich fritz frederick fred freddie freddy federico
theodore theo ted teddy teodor
george georg jorge giorgio jurgen jorg georgie yuri
philip phil pip philipp felipe filippo
gregory greg grigori
timothy tim timmy
jonathan jon jonny nathan nathaniel nat nate
lawrence larry laurence lorenz lorenzo lars laurie
leonard leo len lenny leonardo leon lionel
oliver ollie olly oli olivia liv livvy
archibald archie
alfred alfie alf fred alfredo
ronald ron ronnie veronica
gerald gerry jerry jeremy gerard gerhard gerd
raymond ray
kenneth ken kenny
donald don donnie
joshua josh
zachary zach zack
maximilian max maxim maxine massimo
luke lucas luca lukas luc
eleanor ellie nell nora lena helena helen elena
amelia amy millie emily emilia emil emma em
jessica jess jessie
kimberly kim kimmy
barbara barb babs bar
pamela pam
cynthia cindy
theresa teresa tess tessa terry
dorothy dot dottie dolly dorothea thea
evelyn eve evie eva
florence flo flossie
harriet hattie
lucy lucia lucie lou louise luise louis luis ludwig luigi
rosemary rose rosie rosa
tatiana tanya tania
yevgeny zhenya eugene gene evgenia
olga olya
sergei seryozha serge sergio
konstantin kostya constantin constantine
mark marc marcus markus marco marek marcos marcel
martin marty martina marten marcin
paul paula pavel paolo pablo pasha paulo paulina pauline pauly pal
simon simone szymon simeon semyon si
sophie sofia sophia zofia sonia sonja sonya zosia sofie
sarah sara sally sadie zara
rachel rae raquel rahel
jacob jakob jake jakub kuba jacques yakov yaakov yakup kobi
isaac ike yitzhak itzik ishak
abraham abe avraham avi ibrahim ibo bram brahim
joseph yosef yossi yusuf youssef yousef josip jozef osip
moses moshe moishe moussa musa moe
aaron aharon harun haroun ron
solomon shlomo suleiman suleyman sol
adam adamo adem
eva eve ewa evita chava hawa
ruth ruthie rut
miriam mirjam miri mimi
leah lea lia
daniel danya danila
gabriel gabe gabi gabriela gabriele gaby djibril jibril cebrail
raphael rafael rafa rafi raffael
emmanuel manuel manu manolo manny manuela imanuel
fernando nando fer ferdinand ferdi
francisco paquito kiko curro quico
jesus chus chuy
ignacio nacho inaki ignatius iggy
enrique quique kike
guadalupe lupe lupita
dolores lola loli lolita
concepcion concha conchita
mercedes merche meche
rosario charo
consuelo chelo
pilar pili
teresa tere maite
beatriz bea betty beatrice trixie beatrix
santiago santi diego iago yago
roberto beto
alberto beto albert bert albrecht berti albie
javier javi xavier
rafael rafa
sebastian seb basti bastian sebastien seba wastl
leopold poldi leo
ludwig lutz wiggerl
wolfgang wolf wolfi
ulrich uli ulli ulrike
hildegard hilde hilda
gertrud trude traudl gerti gertrude trudy
brigitte gitti gitte birgit bridget biddy bridie brigid
ursula uschi ulla ursel
angelika geli angela angie angelique andzelika
monika moni monica mona
renate reni
sabine bine biene
susanne susi sanne zuzanna zuzana zuza zuzia
dorothea doro thea
magdalena magda lena leni madeleine malena madlen
karl kalle karlheinz charlie
ferdinand ferdl nando
georg george djordje djuro schorsch jurij jerzy jurek jiri jirka gheorghe yorgos giorgos georgios gogi
josef sepp jupp pepi
johannes hannes hans hansi jens joop johan juhani juha
joachim jochen achim jockel
jens jons
jorg joerg jorgen jurgen juergen
gunter gunther guenter gunnar
helmut helmi
gerhard gert geert
manfred manni fred
siegfried siggi sigi sigmund
reinhard reiner rainer
ruediger rudiger rudi rolf rudolf rudolph rodolfo
werner
bernhard bernd berni bernard bernie bernardo barney
matthias hias matze mattias
michel mimi
jean jeannot jeanne jeannette janine jeannine
pierre pierrot
genevieve ginette
frederic fred frederique
dominique dom domi dominic dominik domingo
stephane steph
veronique vero veronika
beatrice bea
nathalie nath
guillaume guigui
alexandre alex sacha
aleksandr alexandr aleksander oleksandr sasha sashka shura sanya olek oleg ola sania iskander iskandar
aleksei alexei alexey aleksey oleksiy alyosha lyosha lesha alesha alexis alik
anastasia nastya nastia asya stasya anastasiia
andrei andrey andriy andrius andrej andrzej jedrek andriusha
boris borya boria
valentin valya valentina valia tina
valery valeri lera valeria valera valeriya
vasily vasili vasya vassily vasyl basil vasil
viktor vitya vitia
vyacheslav slava vjaceslav
yaroslav slava jaroslav jarek jarda yarik
stanislav stas stanislaw staszek stan stach
svyatoslav slava
rostislav slava rostik
galina galya halyna galia
grigory grisha hryhoriy grigori grigor
gennady gena
dmitri dmitry dmitriy dmitrij dmytro dimitri dimitris dimitrios dima dimka mitya mitia dimon mitja
daria dasha darya dariya dasza
denis dionysios denys den
yevgeny evgeny yevgeni zhenya jenya yevhen eugen
yekaterina ekaterina katya katia katyusha kate
elena yelena alyona alena lena lenochka olena ilona jelena helen
elizaveta liza lizaveta yelizaveta
ivan vanya vania vanyusha ivo iwan janek jan jean
igor ihor gosha garik
irina ira irochka iryna irene irena irka
kirill kir kyrylo cyril
konstantin kostya kostia kostas costas dinos
ksenia xenia ksyusha oksana ksiusha aksinya kseniya
larisa lara lora larysa
leonid lyonya leonya lenya
lev lyova leva leo
lyubov lyuba luba liuba
lyudmila lyuda luda mila ludmila liudmila liuda
maksim maxim max maks maksym
margarita rita margo
maria masha manya marusya mariya marya maryna marysia maryska
marina
mikhail misha mishka mykhailo michal michail mihail mihai
nadezhda nadya nadia nadiia
natalia natasha nata tasha nataliya nataliia natalka
nikolai kolya kolia mykola nikita mikolaj nikolay nikolaos nikos miklos
nina ninochka
oleg olezhka oleh
olga olya olia olha olka ola
pavel pasha pavlo pawel pavlik
polina polya paulina
pyotr petya petr petro piotrek petros
roman roma romka romek
sergei sergey serhii serhiy seryozha serezha serega sergej siarhei
semyon syoma
fyodor fedor fedya fedia theodor theodore teodor fedir
sofia sonya sofya sofiya
svetlana sveta svitlana svetik
tamara toma
tatiana tatyana tanya tania tetiana tanechka
timofey tima
vadim vadik vadym
vera verochka viera
veronika nika vera
vladimir volodymyr vova volodya vovka vladik wladimir wlodzimierz wlodek vlada
vladislav vlad vladik wladyslaw wladek
yulia julia yulya julka julie julija yuliya iuliia
yuri yura yuriy iurii juri jurij yury georgy
agnieszka aga agnes ines agnese aneska
aleksandra ola olka sasha
anna ania anka andzia hania anita anyuta nyura asia
barbara basia baska varvara varya
boguslaw bogdan bohdan
dorota dorotka
elzbieta ela elka
ewa ewka
franciszek franek
grzegorz grzesiek grzes
henryk heniek
jadwiga jadzia hedwig
jan janek jas jasiek
jerzy jurek
joanna asia joasia aska
jozef jozek
kazimierz kazik
krzysztof krzysiek krzys krystof
katarzyna kasia kaska katka
krystyna krysia
lukasz lukaszek
malgorzata gosia malgosia goska
maciej maciek
michal michalek
pawel pawelek
ryszard rysiek
stefan stefek
tadeusz tadek
tomasz tomek
waclaw wacek
wojciech wojtek vojtech adalbert
zbigniew zbyszek zbyniek
zygmunt zygmus
honza jan janicek
frantisek franta
vaclav vasek
tomas tomasek
jaroslava jarka
ferenc feri
istvan pista pisti
laszlo laci
jozsef joska
janos jancsi
erzsebet erzsi bozsi
katalin kati
mehmet memo memet memis mehmed
mustafa mustapha mistik moustafa
ibrahim ibo ibis
huseyin hussein husso hossein hussain
hasan hassan haso
suleyman sulo
abdullah apo abdul abdallah abdoul abdel abdulla
ramazan ramo ramadan
fatma fatima fatme fato fatoumata fatemeh fatos
ayse aisha aicha aysha ayshe aise ayesha aishe
emine amina emis
hatice khadija hatce khadijah haticah
zeynep zainab zeyno zaynab zeinab
meryem maryam meri
elif elifcan
mahmut mahmoud mahmud
ahmet ahmed ahmad ahmo
ali aliye alico
omer omar umar
osman othman uthman
yusuf yousuf
murat murad mourad
selim salim saleem
kemal kamal
halil khalil
ismail ismael smail
recep rajab
serkan serko
muhammad mohammed mohammad muhammed mohamed muhamed mohamad mehdi hamada hamoudi hammoudi mo moh moha med momo mamadou
mahdi mehdi
hussein houssein hocine
youssef yousef joe jo
abdelrahman abdurrahman abdou abdo
abdelkader kader
khaled khalid halit chalid
karim kareem
rashid rachid rasheed
said saeed sayed sait
hamid hameed hamza
nour nur noor
layla leila leyla laila
yasmin jasmin yasmina jasmine yasemin yassi
mariam maryam mimi maryama
zahra zohra zehra
samir samira sam
nadia nadya
rania rana
sai saikumar
krishna kishan kanha
lakshmi laxmi
venkatesh venky venkat
`;

const known = new Map<string, Set<string>>();
const bySound = new Map<string, Set<string>>();
for (const line of groups.trim().split('\n')) {
  const names = line.split(' ');
  for (const name of names) {
    addTo(known, name, names);
    addTo(bySound, soundOf(name), [name]);
  }
}

function addTo(map: Map<string, Set<string>>, key: string, names: readonly string[]): void {
  const there = map.get(key) ?? new Set<string>();
  for (const name of names) there.add(name);
  map.set(key, there);
}

/** What else somebody of that name, however it is spelt, is often called; small plain letters. */
export function nicknamesOf(name: string): ReadonlySet<string> {
  const sound = soundOf(name);
  const spelt = known.has(name) || sound.length < 3 ? [name] : [...(bySound.get(sound) ?? [])];
  return namesBeside(spelt);
}

/** What somebody is called whose name is written in another script, and in Latin letters so. */
export const nicknamesReadAs = (readings: RegExp | undefined): ReadonlySet<string> =>
  namesBeside([...known.keys()].filter((name) => readings?.test(onceEach(name))));

const namesBeside = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => [...(known.get(name) ?? [])]));
