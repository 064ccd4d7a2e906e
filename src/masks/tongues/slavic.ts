import type { Tongue } from './tongue.ts';

const polish: Tongue = {
  passwords: 'hasło hasła hasłem hasłu haslo',
  codes: 'kod kodu kody kodem *kod pin szyfr token',
  keys: 'klucz klucze',
  is: 'to jest był było brzmi będzie',
  to: 'na',
  change: 'zmieni* ustawi* zmian*',
  from: 'z',
  skip: 'teraz to nadal wciąż nowe nowy stare moje nasze do wifi od dziś dalej jest wi-fi',
  stop: 'i ale lub albo bo gdy jeśli że oraz kiedy ja on ona my ty',
  said: `a błędne błędny bez być dla do długie dobre dziś hasło jest już krótkie kto kod lub ma mnie moje musi na nadal nie nieprawidłowe nieprawidłowy nieznane niepoprawne nowe od po poprawne prawidłowe przez puste silne słabe
   stare są się tego tak to tylko w wygasa wygasło wygasł wymagane za zapisane zapomniane zapomniałem zapomniałam został zostało zmieniono zmienione zmień znane zresetowane złe zbyt z że tymczasowe`,
};
const czech: Tongue = {
  passwords: 'heslo hesla heslu heslem hesel',
  codes: 'kód kódu kódy kódem kod pin token',
  keys: 'klíč klíče kľúč',
  is: 'je bylo bude zní byl znie bolo',
  to: 'na',
  change: 'změn* zmen* nastav*',
  from: 'z',
  skip: 'teď nyní stále nové nový naše naša moje k ke wifi na od teraz pre to stále wi-fi',
  stop: 'a ale nebo protože když pokud že alebo keď lebo já on ona my ty',
  said: `a ale bez bude bylo bolo být byť chybné chýba do dlouhé dobré dnes heslo je již krátké krátke kto kdo má musí na nastaveno ne neplatné nesprávné nesprávne není nie neznámé nové nutné pro pre prázdné podle příliš se sa
   silné slabé správné staré špatné špatně tajné u uloženo vypršelo vypršalo v ve z za zadejte zapomenuté zapomněl zabudnuté změněno zmenené změnit ztraceno`,
};
const russian: Tongue = {
  passwords: 'пароль пароля паролю паролем пароли паролей *пароль',
  codes: 'код кода коду кодом коды *-код пин пин-код пин-кода pin-код pin токен домофон',
  keys: 'ключ ключи',
  is: 'это был будет стал теперь',
  to: 'на',
  change: 'измен* поменя* смен* установ*',
  from: 'с',
  skip: 'теперь сейчас это всё ещё пока новый старый наш мой от для к вайфая вайфаю wifi wi-fi снова просто',
  stop: 'и но или а когда если что потому чтобы я он она мы ты вы',
  said: `а без больше был была будет в вам введите верный вы восстановлен для до за забыл забыла забыт задан и из измените изменён изменен изменили истек истёк истекает кто к короткий который менять мне мой на надо нам не
   неверен неверный недействителен нет неправильный но нового новый нужен нужно о он она от отклонён по поменяли поменять правильный при принят простой пустой раз с сброшен сбросить скомпрометирован слабый слишком сложный сменён снова сохранён стал старый так такой
   требуется только тот у устарел утерян уже чтобы что это я`,
};
const ukrainian: Tongue = {
  passwords: 'пароль пароля паролю паролем паролі',
  codes: 'код коду кодом коди пін пін-код pin токен',
  keys: 'ключ ключі',
  is: 'це є був буде став тепер',
  to: 'на',
  change: 'змін* встанов*',
  from: 'з',
  skip: 'тепер зараз це все ще новий старий наш мій від для до вайфаю вайфая wifi wi-fi знову просто',
  stop: 'і й та але або коли якщо що бо щоб я він вона ми ти ви',
  said: 'а без був буде в введіть ви вже від для до є забув забула забуто з за змінено змінити змінився і й короткий ми мій мені на не невірний недійсний неправильний немає новий потрібен правильний про прострочений скинуто слабкий старий та так то у що це я закінчився збережено',
};
const bulgarian: Tongue = {
  passwords: 'парола паролата пароли лозинка лозинката',
  codes: 'код кодът кода кодове пин шифър',
  keys: 'ключ ключът',
  is: 'е беше ще_бъде става стана',
  to: 'на',
  change: 'смен* промен*',
  from: 'от',
  skip: 'сега още новата нова старата моята нашата за wifi вайфая вече на',
  stop: 'и но или защото когато ако че аз той тя ние ти',
  said: 'а беше без бе в вече вярна грешна да до е за забравена и изтекла изтича има кратка къса ли моята на не невалидна неправилна нова новата от правилна празна с се сгрешена сменена слаба стара твърде трябва тя че я променена',
};
const southSlavic: Tongue = {
  passwords: 'lozinka lozinke lozinku lozinkom šifra šifre geslo gesla лозинка лозинку zaporka',
  codes: 'kod koda kodu šifra koda kode код пин pin',
  keys: 'ključ',
  is: 'je bila bilo glasi biće biti postaje је гласи',
  to: 'u na v',
  change: 'promijen* promen* spremen* postav*',
  from: 'iz sa z',
  skip: 'sada sad zdaj još še nova novo stara za wifi naša naše moja сада нова',
  stop: 'i a ali ili jer kada ako da in ker če ja on ona mi ti',
  said: 'bez bila da do ima in ili i istekla ispravna je jeste kratka kriva moja mora na ne neispravna netačna napačno nova novo ni nije od pogrešna potrebna prava prazna promijenjena promenjena resetovana se stara slaba spremenjeno su tačna točna u v za zaboravljena pozabljeno',
};

export const slavic: readonly Tongue[] = [
  polish,
  czech,
  russian,
  ukrainian,
  bulgarian,
  southSlavic,
];
