import type { Tongue } from './tongue.ts';

const finnish: Tongue = {
  passwords: 'salasana* *salasana tunnussana*',
  codes: 'koodi koodin koodia *koodi *koodin pin tunnusluku',
  keys: 'avain avaimen',
  is: 'on oli onkin kuuluu',
  to: 'muotoon',
  change: 'vaihd* muut* vaiht*',
  skip: 'nyt yhä edelleen uusi vanha se vielä sama',
  stop: 'ja mutta tai koska kun jos että minä hän me sinä',
  said: 'ei ja jo kun liian lyhyt mutta nyt oikein on oli pitää puuttuu pakollinen se tai uusi uusittu unohtui unohtunut vaihdettiin vaihdettu vaihtui vanha vanhentunut vanhenee vanhentui väärin väärä virheellinen heikko vahva tarvitaan tallennettu nollattu hyvä minulla sinulla tiedossa olla käytössä',
};
const estonian: Tongue = {
  passwords: 'salasõna salasõnad parool parooli paroolid',
  codes: 'kood koodi koodid pin',
  is: 'on oli',
  skip: 'nüüd uus vana endiselt',
  stop: 'ja aga või sest kui et',
  said: 'aegunud ei ja kehtetu muudetud on oli oodatud puudub unustatud uus vale vana õige nõrk liiga lühike',
};
const latvian: Tongue = {
  passwords: 'slaptažodis slaptažodžio slaptažodį',
  codes: 'kods kodu kodas kodą pin',
  is: 'ir bija yra buvo',
  to: 'uz į',
  change: 'nomain* pakeis* pakeit*',
  skip: 'tagad jauna dabar naujas vis dar joprojām',
  stop: 'un bet vai jo kad ja ir kai arba',
  said: 'aizmirsta beidzies ir jauna mainīta nav nepareiza nederīga nomainīta pareiza vaja yra neteisingas negalioja naujas pakeistas pamirštas nėra baigėsi blogas buvo bija par',
};
const hungarian: Tongue = {
  passwords: 'jelszó jelszava jelszavam jelszavad jelszavunk jelszót jelszóval jelszavak jelmondat',
  codes: 'kód kódja kódot kódok kódszám *kód *kódja pin pin-kód',
  keys: 'kulcs',
  is: 'az ez lett lesz volt mostantól mostantól_az',
  skip: 'most már új régi az a még mindig ez mostantól wifi wifihez hozzá',
  stop: 'és de vagy mert amikor ha hogy én ő mi te',
  said: 'a az és ez egy elfelejtett elfelejtettem erős gyenge hamis helyes helytelen hibás hiányzik hosszú ha hogy jó kell kellett lejárt lejár már még meg megváltozott megváltoztatva módosítva módosult nem nincs régi rossz rövid szükséges titkos túl új változott van visszaállítva volt érvénytelen üres ki',
};
const greek: Tongue = {
  passwords: 'κωδικός κωδικό κωδικού κωδικοί κωδικους συνθηματικό συνθηματικού',
  codes: 'πιν pin',
  keys: 'κλειδί κλειδιά',
  is: 'είναι ήταν θα_είναι έγινε',
  to: 'σε',
  change: 'άλλαξ* αλλάχ* άλλαξα',
  from: 'από',
  skip: 'τώρα πλέον ακόμα ο η το νέος νέο παλιός του της wifi μας μου πρόσβασης ασφαλείας',
  stop: 'και αλλά ή γιατί όταν αν ότι που εγώ αυτός αυτή',
  said: 'αδύναμος αλλάζει άλλαξε αλλάχθηκε απαιτείται άγνωστος άκυρος για δεν έληξε λήγει έχει θα και κενός λάθος λανθασμένος με μη μικρός μου μας μεγάλος νέος νέο ο η το παλιός ποιος που πολύ σας σε σου στο σωστός του της των ξεχάστηκε χρησιμοποιήθηκε χάθηκε είναι ήταν από',
};
const turkish: Tongue = {
  passwords:
    'şifre şifresi şifremiz şifrem şifreniz şifreyi şifresini sifre sifresi parola parolası parolam parolamız parolayı',
  codes: 'kod kodu kodum kodlar *kodu pin token',
  keys: 'anahtar anahtarı',
  is: 'artık şudur şu oldu',
  change: 'değiş*',
  closes: 'olarak olarak_değiştirildi oldu olmuş yapıldı idi dır dir',
  skip: 'artık şimdi yeni eski bu bizim benim wifi için hâlâ kablosuz ağ',
  stop: 've ama veya çünkü eğer ki ben o biz sen',
  said: 'bir bu da de değil değişti değiştirildi değiştir değiştirme doğru eksik eski geçersiz gerekli gerekiyor girin girildi gir hatalı için ile kayıtlı kim kısa mı mi mu ne olarak oldu sıfırlandı süresi unuttum unutuldu uzun var ve veya yanlış yeni yok zayıf çok güçlü boş koruması',
};

export const aroundEurope: readonly Tongue[] = [
  finnish,
  estonian,
  latvian,
  hungarian,
  greek,
  turkish,
];
