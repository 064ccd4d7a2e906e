/** Words that every language takes as they are. */
export const networks =
  'wifi wi-fi wlan hotspot ssid router вайфай вайфая вайфаю вай-фай wifin wifit wifihez wifiye wifinin ワイファイ 와이파이 วไวไฟ ไวไฟ वाईफाई וואיפיי وای‌فای الواي_فاي واي_فاي وای_فای وايفاي';

/** What a number opens where no word for a code stands: doors and those who are let in. */
export const accesses = `open opens opened enter press type dial gate gates door doors lock locks padlock keypad alarm garage safe entry entrance
 intercom guest guests visitor visitors cleaner cleaners airbnb combo combination shed
 tür türe haustür tor garage schloss zahlenschloss tresor eingang gäste gast besucher putzfrau
 porte portail entrée cadenas coffre invités invité garage puerta portón candado huéspedes invitados entrada
 porta cancello portão cofre ospiti hóspedes deur poort slot kluis gasten dörr dörren grind gäster dør låge gjester gæster
 ovi portti vieraat drzwi brama furtka goście dveře brána hosté дверь двер* ворота калитка гости сейф kapı kasa misafir
 πόρτα πύλη باب الباب دلת שער דלת दरवाज़ा दरवाजा cửa pintu`;

/** Words for a code that opens nothing. */
export const everydayCodes =
  'fehlercode postcode ländercode barcode qrcode qr-code quellcode zipcode errorcode länderkode feilkode felkod keycode postkod colourcode レコード バーコード エラーコード エピソード 错误代码 错误码 오류코드 에러코드 รหัสไปรษณีย์ รหัสสินค้า';
/** Before or behind `code` these say the same. */
export const everyday =
  'error fault fehler area country dialling postal post zip länder exit status return http response dress morse qr bar source colour color erreur postale product event reason language';

/** Commands behind which even a short number is the code. */
export const commands =
  'disarm* unlock* unscharf entsperr* désarm* desactiva* disattiva* uitschakel*';
/** Behind these stand a name and, behind a stroke or comma, its password. */
export const logins = 'login anmeldung user username benutzer admin';
