import type { Tongue } from './tongue.ts';

export const english: Tongue = {
  passwords:
    'password passwords pass_word pass_words passwd pwd pwds pw psk passcode passcodes passphrase passphrases pass_phrase pass_phrases security_word security_words safe_word safe_words safeword passkey passkeys *password wifi_pass wi-fi_pass wifi_key wi-fi_key wifi_code wi-fi_code wlan_key wlan_code network_key',
  codes:
    'case_sensitive code codes pin pins pincode pincodes puk tan otp totp mfa 2fa cvv token tokens tkn secret secrets api_key apikey api_keys authsig webhook webhook_id pass combo combos combination combinations credential credentials bearer basic authorization access_token verification recovery homekit matter pairing',
  keys: 'key keys',
  is: 'is it_s was be equals s are will_be became becomes has_become reads says spells',
  to: 'to into as',
  change: 'chang* set reset switch* updat* made renam* swapp*',
  from: 'from',
  skip: 'now still currently again just it its the a an my our your his her their new old same simply always only called word wifi wi-fi guest current s plain both either',
  stop: 'and but or when because while if so that who which than though although until unless before after since he she they we i you',
  said: `a optional revoked about accepted again age all already also always an and any anymore app are as ask asked at attempt attempts
   autofill back backup bad bank battery because been before being best better blank broken brute button but by can
   cannot case change changed changes changing check checker checks checked complexity compromised confirm confirmation confirmed
   copied correct could cracked created current currently day days default deleted denied did different differs disabled
   does don done door easy either email empty enabled encrypted enforced enter entered entry error even ever every
   exactly expired expires expiring expiry exposed fail failed fails failure fault field file fine first for forgot forgotten form
   found free from generated generator given goes going gone good great guessed guessing had hard has hash hashed have
   he help helped helpful helps her here hers hidden hint his history how i if important impossible in incorrect input invalid is it its
   joined keeper keeps kept known last leak leaked leaks left length less letter like list listed little lock locked lock-out lockout long longer
   looks lost made manager managers may me meter might mine minimum mismatch missing more most must my necessary need needed needs never
   new next no none not nothing notes now obvious of off offline off-line often ok okay old on once one online on-line only or other our
   ours out outdated own page panel per pin please policy policies private probably prompt prompts properly protect protected protecting protection protects public qr quite
   rather ready really received recently recovery reject rejected remains reminder removed request requested require required
   requirement requirements requires reset resets restored reuse reused revealed right rotated rotation rule rules safe same saved saving screen secret
   secure secured security seen sensor sent set sets setting settings setup shall shared sharing she short should show
   showed shown shows simple since slow so some somebody someone something soon spray spraying status still stolen stops stored
   strength strong stronger stuck stupid such sure switch take taken tells temporary than that the their theirs them then there these they
   this those times to today together tomorrow tonight too tool tries true turned two type typed unchanged under unknown unlock unlocked unlocks until unsafe
   update updated updates use used useless user users using valid vault very via visible wants was way we weak were what whatever when where which
   who whose why will with within without won work worked working works would written wrong wrongly yes yesterday yet you
   your yours monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december`,
};
