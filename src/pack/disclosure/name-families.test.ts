import { describe, expect, it } from 'vitest';
import { doubtFinder } from './doubts-in-text.ts';
import { namePartsOf } from './name-parts.ts';
import { replaceNames } from './replace-names.ts';

/** What is left of a text when whole names and then every doubtful piece are replaced. */
function leftOf(name: string, text: string): string {
  const once = replaceNames([[name]]).replace(text);
  const pieces = doubtFinder([namePartsOf([name])])(once).map(({ part }) => part);
  return replaceNames([[name]], pieces).replace(text);
}

/** Each line: a name, and ways in which it is written; every word of them is replaced or asked about. */
const families: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'in Latin letters, of a name in others': [
    ['محمد', 'Mohammed Muhammad Mohamed Mehmet Muhammed Mohamad mhmd'],
    ['يوسف', 'Yusuf Youssef Yousef Yosef'],
    ['فاطمة', 'Fatima Fatma Fatimah Fatemeh'],
    ['خالد', 'Khaled Khalid Chaled Halid'],
    ['عبدالله', 'Abdullah Abdallah'],
    ['عبد الله', 'Abdullah Abdallah'],
    ['الحسن', 'Hassan Hasan Alhassan'],
    ['حسين', 'Hussein Husayn Hossein Hüseyin'],
    ['יוסף', 'Yosef Yossef Josef Joseph'],
    ['שרה', 'Sarah Sara'],
    ['חיים', 'Chaim Haim Khaim'],
    ['Дмитрий', 'Dmitri Dmitry Dmitrij Dmitriy Dmitrii Dima Mitya dmitrii'],
    ['Евгений', 'Evgeny Yevgeny Evgenij Jewgeni Zhenya'],
    ['Юлия', 'Yulia Julia Yuliya Iuliia Julija'],
    ['Щукин', 'Shchukin Schtschukin Chtchukin'],
    ['Хрущёв', 'Khrushchev Chruschtschow'],
    ['Фёдор', 'Fyodor Fedor Fjodor Theodor'],
    ['Наталья', 'Natalia Natalya Natalja Natasha'],
    ['Олександр', 'Oleksandr Olexandr Sasha'],
    ['Γιώργος', 'Giorgos Yorgos Yiorgos George'],
    ['Ευάγγελος', 'Evangelos Evaggelos'],
    ['Χρήστος', 'Christos Hristos Khristos'],
    ['Δημήτρης', 'Dimitris Dimitri'],
    ['さくら', 'Sakura sakura'],
    ['ゆうこ', 'Yuuko Yuko Yūko'],
    ['ジョン', 'John Jon'],
    ['しんじ', 'Shinji Sinji'],
    ['김민수', 'Kim Minsu Minsoo gimminsu'],
    ['박지영', 'Park Jiyoung Jiyeong Bak'],
    ['이서연', 'Lee Seoyeon Seoyun'],
    ['राहुल', 'Rahul'],
    ['გიორგი', 'Giorgi Georgi'],
    ['Արմեն', 'Armen'],
  ],
  'in other letters, of a name in Latin ones': [
    ['Dmitri', 'Дмитрий Дмитрием Дмитрия Дмитрию Дима Диме Митя'],
    ['Robin', 'Робин Робином Робину Ρόμπιν روبن רובין ロビン 로빈'],
    ['Mohammed', 'محمد ומוחמד Мохаммед'],
    ['Sarah', 'Сара Сары Саре سارة שרה サラ 사라'],
    ['Kim', 'Ким 김 キム'],
    ['Jo', 'Джо ジョー 조'],
  ],
  'with endings': [
    ['Дмитрий', 'Дмитрием Дмитрия Дмитрию Дмитрии'],
    ['Анна', 'Анны Анне Анну Анной'],
    ['Павел', 'Павла Павлу Павлом Павле'],
    ['Іван', 'Івана Іванові Іваном'],
    ['Γιώργος', 'Γιώργο Γιώργου'],
    ['Anna', "Annas Anna's Anny Annie Annę Anną Annou Annan Annalle Annaának Annája"],
    ['Robin', 'Robinowi Robinem Robina Robinovi Robinův Robinin Robinille Robina’nın Robinnak'],
    ['Sam', "Sam's Sams Sam’s Samowi Samem Samin Sam'in Samille Samovi"],
    ['Jo', "Jo'nun Jo’ya Jo's Jos"],
    ['Marek', 'Marka Markowi Markiem Marku'],
    ['Pavel', 'Pavla Pavlovi Pavle'],
    ['Pekka', 'Pekan Pekalle Pekkaa'],
    ['Ahmet', "Ahmet'in Ahmedi Ahmede Ahmed'e"],
    ['Jonas', 'Jono Jonui Jonai'],
    ['Nowak', 'Nowakowa Nowakiem Nowakowie'],
    ['Novák', 'Nováková Novákovi Novákem'],
    ['Ivanov', 'Ivanova Ivanovna'],
    ['محمد', 'ومحمد لمحمد بمحمد'],
    ['יוסף', 'ליוסף ויוסף שיוסף'],
  ],
  'without the dots on its letters, or with two letters for them': [
    ['Jörg', 'Joerg Jorg JOERG joerg jorg'],
    ['Joerg', 'Jörg Jorg JÖRG'],
    ['Müller', 'Mueller Muller MUELLER'],
    ['Weiß', 'Weiss WEISS weiss'],
    ['Søren', 'Soeren Soren'],
    ['Åsa', 'Aasa Asa'],
    ['Łukasz', 'Lukasz lukasz Lukas'],
    ['Đặng', 'Dang dang'],
    ['Şükrü', 'Sukru Suekrue'],
    ['Núñez', 'Nunez nunez'],
  ],
  escaped: [
    ['Дмитрий', '%D0%94%D0%BC%D0%B8%D1%82%D1%80%D0%B8%D0%B9'],
    ['Дмитрий', '%d0%94%d0%bc%d0%b8%d1%82%d1%80%d0%b8%d0%b9'],
    ['Дмитрий', '%25D0%2594%25D0%25BC%25D0%25B8%25D1%2582%25D1%2580%25D0%25B8%25D0%25B9'],
    ['Сэм', String.raw`\u0421\u044d\u043c`],
    ['Сэм', '&#1057;&#1101;&#1084; &#x421;&#x44d;&#x43c;'],
    ['Jörg', 'J%C3%B6rg J&ouml;rg J&#246;rg J&#xF6;rg J\\u00f6rg J\\xf6rg JÃ¶rg J=C3=B6rg'],
    ['Müller', 'M%C3%BCller M&uuml;ller'],
    ['Weiß', 'Wei&szlig;'],
    ['Robin', '%52obin R\u200bobin Ro\u00adbin \u200fRobin\u200f'],
    ['O’Neill', 'O&#39;Neill O%27Neill O&rsquo;Neill O&apos;Neill'],
  ],
  'in pieces and turned about': [
    ['Sam Smith', 'Sam%20Smith Sam+Smith sam.smith sam_smith sam-smith Sam\u00a0Smith SamSmith'],
    ['Sam Smith', 'Smith,\u00a0Sam smith_sam SmithSam samsmith ssmith smiths s_smith'],
    ['Sam Smith', 'sam.smith2 sam2 s.smith MySamLamp sam4ever'],
    ['Jo', 'MyJoLamp jo2go TheJoPhone jo_phone jos_phone'],
    ['Sam van der Berg', 'van\u00a0der\u00a0Berg,\u00a0Sam Berg'],
    ['García Márquez', 'garcia_marquez Garcia Marquez'],
    ['J. R. Smith', 'JR\u00a0Smith j.r.smith J.\u00a0R.\u00a0Smith'],
    ['Anna-Lena', 'AnnaLena anna_lena Anna\u00a0Lena Lena'],
    ['O’Neill', "O'Neill ONeill o_neill O`Neill oneill Neill"],
    ["D'Angelo", 'D’Angelo dangelo d_angelo'],
    ['王 小明', '王小明 xiaoming wang'],
  ],
  'as Home Assistant makes ids of it': [
    ['Дмитрий', 'person.dmitrii device_tracker.dmitrii_iphone'],
    ['Юлия', 'person.iuliia'],
    ['Цветан Хаджиев', 'person.tsvetan_khadzhiev'],
    ['田中', 'person.tian_zhong'],
    ['Jörg', 'sensor.jorgs_phone sensor.jorg_s_phone sensor.joergs_phone'],
    ['김민수', 'person.gimminsu'],
    ['Ευαγγελία', 'person.euaggelia'],
    ['สมชาย', 'person.smchaay'],
    ['محمد', 'person.mhmd'],
  ],
  'of many languages': [
    ['Nguyễn Thị Ánh', 'Nguyen nguyen_thi_anh Anh NGUYỄN anhs_phone nguyenthianh'],
    ['Þórdís Ægisdóttir', 'Thordis Þórdísi thordis_aegisdottir Aegisdottir Tordis'],
    ['Oluwaseun Adébáyọ̀', 'Seun Adebayo oluwaseun Oluwaseun-Adebayo'],
    ['Kaʻiulani', "Kaiulani Ka'iulani Ka’iulani kaiulanis_ipad"],
    ['José María', 'Chema josemaria Josemari jose_maria'],
    ['Ng', 'Ng ng_phone Ngs NG'],
    ['J', 'J j_phone J. Js'],
    ['கண்ணன்', 'Kannan கண்ணனுக்கு'],
    ['አበበ', 'Abebe'],
    ['অনন্যা', 'Ananya'],
    ['Aşkın', "AŞKIN askin Aşkın'ın Aşkına"],
    ['شیرین', 'Shirin Sheereen Schirin'],
    ['رضا', 'Reza Riza'],
    ['أبو بكر', 'Bakr Aboubakar Abubakar'],
    ['عبد الرحمن', 'Abdurrahman Abdelrahman Abderrahmane'],
    ['Володимир', 'Volodymyr Vova Володимиром Владимир Wolodymyr'],
    ['Сергій', 'Serhii Sergey Serhiy Сергію Серёжа'],
    ['Παπαδοπούλου', 'Papadopoulou Papadopulu'],
    ['אברהם', 'Avraham Abraham Avi לאברהם'],
    ['Հայկ', 'Hayk Haik'],
    ['Ji-woo', '지우 지우는 Jiwoo ji_woo'],
    ['Yūta', 'ゆうた ユウタ Yuuta ゆうたくん'],
    ['Nagy Péter', 'peternek Petivel Nagyné nagy_peter'],
    ['Mary-Kate O’Hara-Jones', "O'Hara marykate OHara-Jones mary_kate_o_hara_jones"],
    ['Wojciech', 'Wojtek wojciechem Wojtkiem'],
    ['Guðrún', 'Gudrun Guðrúnar guthrun'],
    ['Đorđe', 'Djordje Dorde Ђорђе Đorđu George'],
    ['Mr. Whiskers', 'Whiskers whiskers_feeder mrwhiskers'],
    ['Müller & Söhne GmbH', 'muller_sohne Müller Soehne'],
    ['4Kids', '4kids 4KIDS'],
  ],
  'as they are called': [
    ['William', 'Bill Will Billy Liam'],
    ['Johannes', 'Hannes Hans Hansi'],
    ['Friedrich', 'Fritz'],
    ['Geneviève', 'Ginette'],
    ['Francisco', 'Paco Pancho Curro'],
    ['Александр', 'Саша Шура Sasha'],
    ['Мария', 'Маша Masha'],
    ['Mehmet', 'Memo'],
    ['Małgorzata', 'Gosia Małgosia'],
    ['Krzysztof', 'Krzysiek'],
    ['István', 'Pista Pisti'],
    ['إبراهيم', 'Ibrahim Ibo Ibrahima'],
  ],
};

describe.each(Object.entries(families))('a name %s', (_title, lines) => {
  it.each(lines)('%s: %s', (name, text) => {
    const words = text.split(' ');
    const seen = words.filter((word) => leftOf(name, word).includes('[redacted 1]'));
    expect(seen).toEqual(words);
  });
});

/** What somebody is called, and ordinary words of a home and a diary that are not about them. */
const plainly: readonly (readonly [string, string])[] = [
  ['Jo', 'the job in the journal, joined to enjoy a joke about Johannesburg'],
  ['Sam', 'the same sample, a Samsung phone, on Samstag, summer'],
  ['Mark', 'the market is remarkable, and so is Denmark; Markt'],
  ['Rose', 'prosecution of those who propose'],
  ['Will', 'willing, Willkommen, the millions'],
  ['May', 'maybe the mayor'],
  ['Ann', 'the channel was announced, an annual plan, cannot'],
  ['Tim', 'the timer for bedtime, sometimes, estimated'],
  ['Ella', 'cellar, umbrella, della, satellite'],
  ['Thi', 'this thing, everything, thin'],
  ['Al', 'all the alarms also'],
  ['Lisa', 'milliseconds, realised'],
  ['Peter', 'two meters, to compete'],
  ['Brian', 'the brain'],
  ['محمد', 'the media mode was made in the middle of May'],
  ['Дмитрий', 'the demeter meter, dimmer light'],
  ['Toma', 'automation, automatically, stomach'],
];

it.each(plainly)('%s is not asked about in: %s', (name, text) => {
  const once = replaceNames([[name]]).replace(text);
  expect(doubtFinder([namePartsOf([name])])(once).map(({ part }) => part)).toEqual([]);
});

it.each([
  ['William', 'I will', 'will', false],
  ['Rose Baker', 'a rose', 'rose', false],
  ['Sam Smith', 'Frau Kessler', 'Kessler', false],
  ['Sam Kent', 'S. was here', 'S.', false],
  ['Sam Kent', 'sam was here', 'sam', false],
  ['Robin Kent', 'robin was here', 'robin', false],
  ['Alex Kent', 'Alexander', 'Alexander', true],
  ['Alex Kent', 'kents', 'kents', true],
  ['Дмитрий', 'Dima', 'Dima', true],
])('%s in %s: %s is likely: %s', (name, text, part, isLikely) => {
  const found = doubtFinder([namePartsOf([name])])(text);
  expect(found.map((one) => [one.part, one.isLikely])).toEqual([[part, isLikely]]);
});
