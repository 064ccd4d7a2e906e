import type { Tongue } from './tongue.ts';

const french: Tongue = {
  passwords:
    'mot_de_passe mots_de_passe mdp clé_wifi clé_wi-fi clé_du_wifi code_wifi code_du_wifi clef_wifi phrase_de_passe',
  codes: 'code codes digicode pin nip jeton combinaison cadenas secret codes_d_accès',
  keys: 'clé clés clef clefs',
  is: 'est était sera devient reste c_est c_était',
  to: 'en par pour à',
  change: 'chang* modifi* remplac* mis réinitialis* pass*',
  from: 'de',
  skip: 'maintenant désormais toujours encore le la les un une mon ma notre votre ton ta nouveau nouvelle c est du wifi actuel simplement de l ce',
  stop: 'et mais ou car quand si parce que qui lorsque puis je il elle nous vous ils tu on',
  said: `a à actuel au aux avec bientôt bon box ce changé changée compromis connu correct court dans de demain demandé demandée des du elle en encore enregistré erroné erronée est et
   expire expiré expirée faible faux fort fuité il ils incorrect incorrecte internet invalide je la le les long ma mal manquant mauvais modifié modifiée mon ne non nécessaire notre nouveau
   nulle on oublié oubliée ou par partagé pas perdu plus pour protégé qui que quoi refusé requis réinitialisé réinitialisée son sans secret sécurisé sera sous sur ta temporaire ton tout toujours trop tu un une valide vide vient visible vous votre été c s l d n`,
};
const spanish: Tongue = {
  passwords:
    'contraseña contraseñas contrasena contrasenas contrasenya clave_wifi clave_wi-fi clave_del_wifi clave_de_wifi frase_de_paso password mot_de_pas código_wifi',
  codes:
    'código códigos codigo codigos codi pin nip clave claves combinación token secreto contraclave candado',
  keys: 'llave llaves clau',
  is: 'es era será sería son queda quedó',
  to: 'a por en como',
  change: 'cambi* modific* puse pus* actualiz* canvi*',
  from: 'de',
  skip: 'ahora todavía aún sigue el la los un una mi nuestra tu su nueva nuevo antigua de_nuevo siempre del wifi de ara',
  stop: 'y pero o porque cuando si que ni aunque pues yo él ella nosotros tú',
  said: `a al ahora antigua aquí cambiada cambiado cambió caduca caducada caducado como con conocida correcta correcto corta cuál de débil del demasiado desconocida el ella en equivocada era errónea es
   está expiró expirada fue fuerte fácil guardada ha han hay hoy igual incorrecta incorrecto inválida inválido la larga las le lo los mal me mi mía muy necesaria ni no nueva nuevo nunca o obligatoria olvidada
   olvidé para pero perdida por protegida que quien qué restablecida se secreta segura ser si siempre sin son su suya te temporal tiene todavía tu un una usada vacía válida válido y ya yo`,
};
const portuguese: Tongue = {
  passwords:
    'senha senhas palavra-passe palavra_passe palavras-passe palavra_chave password chave_wifi senha_do_wifi',
  codes: 'código códigos codigo codigos pin token segredo combinação cadeado',
  keys: 'chave chaves',
  is: 'é era será são fica ficou virou',
  to: 'para em por a',
  change: 'mud* alter* troc* troquei atualiz*',
  from: 'de',
  skip: 'agora ainda o a os as um uma minha nossa sua nova novo antiga do da wifi sempre continua continuando',
  stop: 'e mas ou porque quando se que nem eu ele ela nós você',
  said: `a agora ainda alterada alterado antiga ao aqui com correta correto curta da de demais desconhecida do e é ela ele em era errada errado esquecida esqueci está expira expirada expirou expirado falhou foi forte fraca há
   igual incorreta incorreto inválida inválido já longa me mesma minha muito mudada mudou na nada não necessária no nova novo nunca o obrigatória ou para perdida perdeu por protegida qual que quem redefinida se secreta segura sem
   sua tem temporária trocada um uma vai válida vazia vazou você wifi`,
};
const italian: Tongue = {
  passwords:
    'password parola_d_ordine parole_d_ordine parola_chiave chiave_wifi chiave_wi-fi codice_wifi',
  codes: 'codice codici pin token segreto combinazione lucchetto',
  keys: 'chiave chiavi',
  is: 'è era sarà sono diventa rimane',
  to: 'in a con',
  change: 'cambi* modific* imposta* aggiorna* messo',
  from: 'da',
  skip: 'ora adesso ancora sempre il la lo i un una mia nostra tua sua nuova nuovo vecchia del dello wifi semplicemente della',
  stop: 'e ma o perché quando se che né io lui lei noi tu',
  said: `a adesso alla ancora cambiata cambiato che con corretta corretto corta da debole del della di dimenticata è ed era errata errato facile forte giusta giusto già ha ho i il in incorretta
   inserita la le lo lui lunga mai manca mia modificata modificato necessaria nel nessuno non nuova nuovo o ora per perché persa più protetta qual quale qui resettata richiesta salvata sbagliata sbagliato scade scaduta scaduto scorretta se segreta sempre senza si sicura
   sono sua suo temporanea troppo tua un una valida vecchia viene vuota`,
};
const romanian: Tongue = {
  passwords: 'parola parolă parolei parolele',
  codes: 'cod codul coduri pin token',
  keys: 'cheie cheia',
  is: 'este e era va_fi devine a_devenit rămâne',
  to: 'în la cu',
  change: 'schimb* modific* setat*',
  from: 'din de_la',
  skip: 'acum încă de la wifi nouă noua noastră mea veche tot lui al pe pentru',
  stop: 'și si dar sau pentru_că când dacă că el ea eu noi tu',
  said: 'a acum ai am ar aceasta au bună ce că cea cineva corectă cu de din după este expirat expirată fost greșită gresita greșit gol incorectă în invalidă la lipsește lungă mea mai nu nouă noua o pe pentru pierdută prea resetată salvată scurtă schimbată schimbat se sigură slabă ta temporară uitată uitat un veche va valabilă',
};

export const romance: readonly Tongue[] = [french, spanish, portuguese, italian, romanian];
