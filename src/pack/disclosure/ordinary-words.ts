const others = `same sample samples sampled samsung samstag samstags samedi alexa
robinson alexandria robins job join joint joke`;

const alsoNames = `al ali amber april art august autumn baker bay bea bell belle berry bill black blanc blanche bob
bon bond braun brook brooks brown buck bush can carol carter case cash chance chase chip cliff cook crystal dale
dean dawn day daisy deb del den dick dolly dolores don dot drew earl elf eli elle em eve faith fall fay field fisher
flo florence fran frank fred gail gay gene gill ginger glen grace grant gray green grey gross grove guy hal hank
harry hazel heath heather hedda hill holly hope hunt hunter iris ivy jack jade jan jasmine jean jet jill jo joe john
joy june juniper kai kay kelly ken kid king kit klein kurz lake lance lane lang lars laurel lea lee len les lev li
lib lien lily liv long lou love lu luz mac mack mae mai mal man mar mark marsh mary mason mat max may mel mercedes
mercy meyer mia mike miles mimi min mo mon mona moon moss myrtle nan nat ned neu new nick nina noel noir nora norm
north olive oli ora page park parker pam pat patience paul paz pearl peg penny perry peter petit pip poppy porter
price prince prudence queen rae rain rate ray red reed reich rein rene rex rich richter rio river rob robin rock
rocky roger roi roman ron rosa rose rosemary ross ruby rusty ruth sage sal sally sandy scarlet schwarz shaw sky
smith sol sole son sophia stein stern sterling stone storm sue sui sum summer sun sunny sunshine tag tan tea ted teo
terry tim tom tony tori tree trinity trudy val van vera vic victor violet wade walker wall ward way web weiss west
white will winter wolf wood woods yong young zoe sem sam sama samo mila vesna slava ljubov mir luc sara mina lina
da du die der des des im in im it is an am as at be by do et en es go he if la le lo ma me my na ne no nu of oh ok
on or os ou ox pa re se si so ta te to tu un up us we wo yo`;

const ordinary = new Set(others.split(/\s+/));
const also = new Set(alsoNames.split(/\s+/));

/** Words that begin like a name or hold one, and are plainly other words. */
export const isOrdinary = (word: string): boolean => ordinary.has(word);

/** Names, and short forms of them, that are words too: `will`, `rose`. */
export const isAlsoWord = (word: string): boolean => also.has(word);
