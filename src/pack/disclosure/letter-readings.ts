/**
 * How letters of other scripts are written in Latin ones by people, passports and systems: each with
 * all its ways, and `-` where it may be left out. Two letters alike are one here.
 */
const cyrillic = `
а:a б:b,p в:v,w,f,ff г:g,h,gh,gu ґ:g д:d,t е:e,ye,je,ie,yo,io,o ё:yo,jo,io,o,e,ye ж:zh,j,z,g,sch,sh з:z,s,c
и:i,y,e,yi й:y,i,j,- к:k,c,ck,q л:l м:m н:n о:o п:p р:r с:s,c,z т:t,th,d у:u,ou,w ф:f,ph,th
х:kh,h,ch,x,j,k ц:ts,c,tz,z,cz,tc ч:ch,c,tch,tsch,cz,tj,tsj ш:sh,s,sch,ch,sz,sj щ:shch,sch,sh,sc,cht,chtch,shtch,sht,szcz,schtsch
ъ:-,a,u ы:y,i,ui ь:-,i,j,y э:e,a,ae ю:yu,iu,ju,u,you,iou,jou,yo я:ya,ia,ja,a,ie,ea і:i,y ї:yi,i,ji,j
є:ye,e,ie,je ђ:dj,d ј:j,y,i љ:lj,ly,l њ:nj,ny,n ћ:c,ch,tj џ:dz,dj,j,dzh ў:u,w,v қ:q,k ғ:gh,g ң:ng,n
ө:o,oe,u ү:u,y,ue ұ:u ә:a,ae,e һ:h ѓ:gj,dj ќ:kj,c
ий:y,i,iy,ij,ii,ey,yi ый:y,i,iy,yj ей:ei,ey,ej,e,y,ay,ai кс:x,ks,ksh,c дж:j,dzh,dj,g,dsch
ья:ia,ya,ja,iya,ija,ea ьё:io,yo,jo,ieo ия:ia,iya,ija,ya,ja,y,ie,ii`;
const greek = `
α:a β:v,b γ:g,y,j,gh,i δ:d,dh ε:e ζ:z,s η:i,e,y θ:th,t ι:i,y,j,- κ:k,c λ:l μ:m ν:n ξ:x,ks ο:o π:p ρ:r,rh
σ:s,z ς:s τ:t υ:y,i,u,v,f φ:f,ph χ:ch,h,kh,x ψ:ps ω:o
ει:i,ei,e οι:i,oi,e ου:u,ou αι:e,ai,ae αυ:av,af,au ευ:ev,ef,eu μπ:b,mp,mb ντ:d,nt,nd γγ:ng,gg
γκ:g,gk,ng τζ:tz,dz,j τσ:ts,ch,tch γι:y,gi,j,i`;
const arabic = `
ا:a,e,i,o,u,- ب:b,p ت:t,d ث:th,s,t ج:j,g,dj,dsch,c,dj ح:h,ch,kh خ:kh,ch,h,x,k د:d,t ذ:dh,z,th,d ر:r ز:z,s
س:s,c ش:sh,ch,sch,s ص:s,c ض:d,dh,z ط:t ظ:z,dh,d ع:a,e,i,o,u,- غ:gh,g,r ف:f,ph ق:q,k,g,c ك:k,c ک:k,c
ل:l م:m ن:n ه:h,a,e,eh,ah,- ة:a,ah,e,eh,at,et,h و:w,v,u,o,ou,oo,aw,au,ow,uw ي:y,i,e,ee,ei,ai,ay,ey,j
ی:y,i,e,ee,ei,ai,ay,a,j ى:a,i,y,e,ah ء:- ال:al,el,ul,il,ol,l,a,e,u,ar,er,ur,as,es,us,an,en,un,ad,ed,az,ez,ash,esh,ush پ:p چ:ch,c گ:g,gu ژ:zh,j ه:h,a,e,eh,ah,-`;
const hebrew = `
א:a,e,i,o,u,- ב:b,v,bh ג:g ד:d ה:h,a,ah,e,eh,- ו:v,w,o,u,ou,ow ז:z,s ח:ch,h,kh ט:t י:y,j,i,e,ei,ey,ai,ay,-
כ:k,kh,ch,c ך:k,kh,ch,c ל:l מ:m ם:m נ:n ן:n ס:s ע:a,e,i,o,u,- פ:p,f,ph ף:f,p,ph צ:ts,tz,z,c ץ:ts,tz,z,c
ק:k,q,c ר:r ש:sh,s,sch ת:t,th,s יי:y,ay,ei,i`;
const kana = `
ア:a,er,ar イ:i,y,e ウ:u,w,- エ:e,ye オ:o,wo カ:ka,ca,k,c キ:ki,k,c,chi,ky ク:ku,k,c,q ケ:ke,k コ:ko,co サ:sa,tha
シ:shi,si,s,ci,sh,ti ス:su,s,th,ss セ:se,ce,the ソ:so,tho タ:ta チ:chi,ti,tchi,ci ツ:tsu,tu,ts,z テ:te ト:to,t
ナ:na ニ:ni,ny ヌ:nu,n ネ:ne ノ:no ハ:ha,her ヒ:hi フ:fu,hu,f,ph,v ヘ:he ホ:ho マ:ma,mar,mer ミ:mi,my ム:mu,m
メ:me モ:mo ヤ:ya,ja ユ:yu,ju,u ヨ:yo,jo ラ:ra,la,r,l,ler リ:ri,li,ry,ly ル:ru,lu,r,l レ:re,le ロ:ro,lo
ワ:wa,ua ヲ:o,wo ン:n,m ガ:ga ギ:gi,gui グ:gu,g ゲ:ge,gue ゴ:go ザ:za,tha ジ:ji,zi,j,gi,g,di ズ:zu,z,s,th,dzu
ゼ:ze,the ゾ:zo ダ:da,der ヂ:ji,di,dji ヅ:zu,du,dzu デ:de ド:do,d バ:ba,va ビ:bi,vi,by,vy ブ:bu,b,v ベ:be,ve ボ:bo,vo
パ:pa ピ:pi,py プ:pu,p ペ:pe ポ:po ッ:-,t ー:-,h,r,a,e,i,o,u ヴ:v,vu`;
const hangul = `
ᄀ:g,k ᄁ:k,kk,g ᄂ:n ᄃ:d,t ᄄ:t,d ᄅ:r,l,n ᄆ:m ᄇ:b,p,v ᄈ:p,b ᄉ:s,sh ᄊ:s ᄋ:- ᄌ:j,ch,z ᄍ:j,ch ᄎ:ch,c,j ᄏ:k,c ᄐ:t,th
ᄑ:p,f ᄒ:h ᅡ:a,ah,ar ᅢ:ae,e,ai,a ᅣ:ya,ia ᅤ:yae,ye ᅥ:eo,u,o,ou,er,e,oe ᅦ:e,ae ᅧ:yeo,yu,you,yo,ye,yeu ᅨ:ye,e,yeh
ᅩ:o,oh,u ᅪ:wa,hwa,oa ᅫ:wae,we,wai ᅬ:oe,oi,we,wo ᅭ:yo ᅮ:u,oo,ou,w,wo ᅯ:wo,weo,won,wu ᅰ:we ᅱ:wi,wee
ᅲ:yu,yoo,you,u ᅳ:eu,u,e,oo,- ᅴ:ui,eui,i,ee,ey ᅵ:i,ee,y,e
ᆨ:k,g,c ᆫ:n ᆮ:t,d ᆯ:l,r ᆷ:m ᆸ:p,b ᆺ:t,s,d ᆼ:ng ᆽ:t,j ᆾ:t,ch ᆿ:k ᇀ:t ᇁ:p ᇂ:-,h,t ᆩ:k ᆻ:t,s
이:i,yi,lee,li,rhee,ree,yee 박:park,pak,bak 임:im,lim,rim,yim 유:yu,yoo,you,ryu 노:no,noh,roh 오:o,oh
류:ryu,ryoo,yu 김:kim,gim 우:woo,wu,u 윤:yoon,yun,youn`;

const small: readonly (readonly [string, string])[] = [
  ...[['ャ', 'a'] as const, ['ュ', 'u'] as const, ['ョ', 'o'] as const, ['ェ', 'e'] as const],
  ...[['ァ', 'a'] as const, ['ィ', 'i'] as const, ['ォ', 'o'] as const],
];
/** Before a small letter, only the consonant is left. */
const beforeSmall = `キ:ky,k シ:sh,sy,s チ:ch,ty,c,t ニ:ny,n ヒ:hy,h ミ:my,m リ:ry,ly,r,l ギ:gy,g ジ:j,zy,jy,z,g,dj
ビ:by,b,v ピ:py,p フ:f,ph,v テ:t,ty デ:d,dy ヴ:v ウ:w,u,v ト:t ド:d ツ:ts,z グ:gw,g ク:kw,qu`;

const tableOf = (lines: string): (readonly [string, readonly string[]])[] =>
  lines
    .trim()
    .split(/\s+/)
    .flatMap((one) => {
      const [letter = '', ways] = one.split(':');
      return ways === undefined ? [] : [[letter.normalize('NFKD'), ways.split(',')] as const];
    });

const smallPairs = tableOf(beforeSmall).flatMap(([letter, ways]) =>
  small.map(([second, vowel]) => [letter + second, ways.map((way) => way + vowel)] as const),
);

/** Of a letter, or of two or more together, how they may be written in Latin letters. */
export const letterReadings: ReadonlyMap<string, readonly string[]> = new Map([
  ...[cyrillic, greek, arabic, hebrew, kana, hangul].flatMap(tableOf),
  ...smallPairs,
]);
