/** Names that people are called by for one another, each group in one line. */
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
peter pete pedro pietro pierre petra piotr petr petya
stephen steven steve stefan stefano esteban stephanie steffi steph etienne
francis frank fran francesco francesca francisco paco pancho franz frances frankie fanny
maria mary mia marie mariam maryam mariana masha molly polly marija
anna ann anne annie anya hannah hanna nan nancy annette anita ania
dmitri dima mitya dmitry
vladimir vova volodya vlad
natalia natasha nataly natalie talia
muhammad mohammed mohamed mo mehmet mahmoud ahmed
jose pepe josef giuseppe joseph beppe sepp
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
`;

const known = new Map<string, Set<string>>();
for (const line of groups.trim().split('\n')) {
  const names = line.split(' ');
  for (const name of names) {
    const others = known.get(name) ?? new Set<string>();
    for (const other of names) if (other !== name) others.add(other);
    known.set(name, others);
  }
}

/** What else somebody of that name is often called; small plain letters. */
export const nicknamesOf = (name: string): ReadonlySet<string> => known.get(name) ?? new Set();
