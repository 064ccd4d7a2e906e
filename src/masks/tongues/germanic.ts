import type { Tongue } from './tongue.ts';

const german: Tongue = {
  passwords:
    'password passwort passworts passwortes passwörter *passwort *kennwort kennwort kennworts kennwortes losungswort *losung wlan-schlüssel wlan_schlüssel *-netzwerkschlüssel netzwerkschlüssel zugangswort codewort',
  codes:
    'code codes *code pin pins *pin geheimzahl *geheimzahl zahlenkombination kombination zahlenschloss nummernschloss token *token geheimnis zugangsdaten losungszahl',
  keys: 'schlüssel *schlüssel',
  is: 'ist war lautet heißt heisst wird_zu bleibt wäre sei lautete hieß',
  to: 'auf in zu',
  change: 'änder* geänder* gesetzt gestellt umgestellt gewechselt wechsel* setz*',
  from: 'von',
  skip: 'jetzt nun noch ab heute neu neue neues das der die den dem mein unser dein euer wieder einfach weiterhin immer fürs gäste wlan',
  stop: 'und aber oder weil wenn als dass obwohl bis bevor nachdem sonst ich er sie es wir ihr du',
  said: `abgelaufen aber alt alte am an ändern änderung anzeigen auf aus bald bekannt bereits bitte dann das dass dein dem den der des die ein eine
   einem einen einer eingeben eingegeben erforderlich erneut erneuern falsch fehlt für funktioniert geändert geheim gehackt gelöscht gesetzt gespeichert gestern gestohlen gilt gültig gut gewechselt
   hat hatte heute hier hilft ich ihm ihn ihr ihre im immer in ist jetzt kein keine kurz lang läuft lautet leer man manager mehr mein meine mit
   morgen muss nach neu neue neues nicht nie niemand noch nötig nun nur ob oder ohne passt per richtig safe schon schwach
   sein seine sicher sie sind soll stark stimmt unbekannt und ungültig uns unser unsicher verbraucht vergessen verloren verrät verwalter vom von vor war
   weg weil wenn wer wie wieder wird wissen wurde zeigen zu zum zur zurücksetzen zurückgesetzt schützt schwer erraten unverändert`,
};
const dutch: Tongue = {
  passwords: 'password wachtwoord wachtwoorden *wachtwoord paswoord wifi-code wificode',
  codes: 'code codes *code pin pincode *pincode cijferslot *slotcode token geheim toegangscode',
  keys: 'sleutel *sleutel',
  is: 'is was wordt luidt heet werd',
  to: 'in naar',
  change: 'verander* gewijzigd wijzig* aangepast gezet',
  from: 'van',
  skip: 'nu nog weer het de een mijn ons onze jouw nieuwe nieuw oude gewoon voortaan vanaf',
  stop: 'en maar of omdat als dat terwijl ik hij zij ze we je jij',
  said: `aan aangepast al alweer bekend beheerder bijna correct de dit dat een en er fout geen gedeeld gelekt gereset gewijzigd goed had heb heeft het hier
   hij hoeft ik in incorrect is je jouw juist kwijt maar mag mijn moet nieuw nieuwe niet niemand nodig nog nu of om onbekend ongeldig onjuist onveilig op opgeslagen oud
   sterk te toch tijdelijk van vandaag veilig veranderd verkeerd verloopt verlopen vergeten voor was weer werkt wijzigen wordt ze zij zonder zwak`,
};
const swedish: Tongue = {
  passwords: 'lösenord lösenordet lösenorden *lösenord *lösenordet lösen',
  codes: 'kod koden koder *kod *koden pinkod pinkoden pin token',
  keys: 'nyckel nyckeln',
  is: 'är var blir blev heter lyder',
  to: 'till',
  change: 'ändra* byt* bytt satt ställ*',
  from: 'från',
  skip: 'nu fortfarande det den ett en nya ny gamla vårt vår mitt min till wifi för wifit',
  stop: 'och men eller för_att när om att eftersom jag han hon vi du de',
  said: `av behövs bra byt bytt bytts det du en ett fel för från för_kort glömt gäller gått har hemligt inte i igen ingen krävs kort känt lång med men
   måste ny nytt nya och ogiltigt okänt om på rätt saknas sparat stark starkt svagt som står till tillfälligt upphört ut utgånget var vi vid ändrat ändrats ändrades återställt är stämmer`,
};
const danish: Tongue = {
  passwords:
    'adgangskode adgangskoden adgangskoder *adgangskode *adgangskoden kodeord kodeordet passord passordet *passord *passordet password passwordet',
  codes: 'kode koden koder *kode *koden pinkode pinkoden pin token',
  keys: 'nøgle nøglen nøkkel nøkkelen',
  is: 'er var bliver blev lyder hedder heter blir ble',
  to: 'til',
  change: 'ændr* skift* endr* bytt* byttet satt',
  from: 'fra',
  skip: 'nu nå stadig fortsatt det den et en ny nye nytt gamle vores vår mit mitt til wifi nettet',
  stop: 'og men eller fordi når hvis at jeg han hun vi du de',
  said: `af av behøves blevet det du en et er feil for forkert forældet fra gammel glemt gyldig gået har hemmelig i igen ikke ingen korrekt kort krevet kræves
   må med mistet ny nytt nye nødvendig og om på riktig rigtig skal som stemmer sterk stærk svag svakt til udløbet udløber utløpt ugyldig ugyldigt ukendt ved var ændret endret nulstillet tilbakestilt`,
};
const icelandic: Tongue = {
  passwords: 'lykilorð lykilorðið aðgangsorð aðgangsorðið',
  codes: 'kóði kóðinn kóðann pin-númer',
  is: 'er var verður',
  to: 'í',
  change: 'breytt* breyt*',
  skip: 'nú nýja nýtt enn þá',
  stop: 'og en eða því þegar ef',
  said: 'rangt rétt útrunnið breytt ekki of gleymt nýtt er var í á að og vantar ógilt',
};

export const germanic: readonly Tongue[] = [german, dutch, swedish, danish, icelandic];
