import { type SQL, sql } from 'drizzle-orm';

/**
 * Words for what a record is, beside its texts: its type, force, kind, status, unit, magnitude and
 * month, in the languages of the corpus. They let a query in one language find records that are
 * summarized in another (`телефонный разговор`). Words are separated by commas.
 */
interface Term {
  en: string;
  ru: string;
  be: string;
  az: string;
}

const term = (en: string, ru: string, be: string, az: string): Term => ({ en, ru, be, az });

/** The words for the values of a column, by value. */
interface TermGroup {
  terms: Readonly<Record<string, Term>>;
  /**
   * The type, record id and value of every record that has one, as `type`, `record_id`, `value`.
   */
  members: SQL;
}

const months: Readonly<Record<string, Term>> = {
  '01': term('January', 'январь', 'студзень', 'yanvar'),
  '02': term('February', 'февраль', 'люты', 'fevral'),
  '03': term('March', 'март', 'сакавік', 'mart'),
  '04': term('April', 'апрель', 'красавік', 'aprel'),
  '05': term('May', 'май', 'май', 'may'),
  '06': term('June', 'июнь', 'чэрвень', 'iyun'),
  '07': term('July', 'июль', 'ліпень', 'iyul'),
  '08': term('August', 'август', 'жнівень', 'avqust'),
  '09': term('September', 'сентябрь', 'верасень', 'sentyabr'),
  '10': term('October', 'октябрь', 'кастрычнік', 'oktyabr'),
  '11': term('November', 'ноябрь', 'лістапад', 'noyabr'),
  '12': term('December', 'декабрь', 'снежань', 'dekabr'),
};

/** The dates of records, each with its bounds. */
const dates = sql.raw(
  [
    ['COMMITMENT', 'commitment', 'made'],
    ['COMMITMENT', 'commitment', 'deadline'],
    ['STATEMENT', 'statement', 'made'],
    ['EVENT', 'event', 'date'],
    ['FIGURE', 'figure', 'period'],
    ['ARTICLE', 'article', 'published'],
  ]
    .map(
      ([type, table, date]) =>
        `SELECT '${type}' AS type, id AS record_id, ${date}_earliest AS earliest, ${date}_latest AS latest FROM ${table}`,
    )
    .join(' UNION ALL '),
);

/**
 * The year of every date that certainly lies in one; the year of a deadline too, so that a
 * commitment can have two.
 */
export const yearQuery = sql`
  SELECT DISTINCT type, record_id, CAST(substr(earliest, 1, 4) AS INTEGER) AS value FROM (${dates})
  WHERE substr(earliest, 1, 4) = substr(latest, 1, 4) AND earliest >= '1000'`;

/** The number of the words for a year, as owner of texts. */
export const ownerOfYear = (year: string): SQL => sql.raw(`-(10000 + ${year})`);

const monthsOfRecords = sql`
  SELECT type, record_id, substr(earliest, 6, 2) AS value FROM (${dates})
  WHERE substr(earliest, 1, 7) = substr(latest, 1, 7)`;

const ofType = (type: string, table: string) =>
  sql.raw(`SELECT '${type}' AS type, id AS record_id, '${type}' AS value FROM ${table}`);

/** All groups of words. */
export const termGroups: readonly TermGroup[] = [
  {
    terms: {
      COMMITMENT: term(
        'commitment, promise, pledge, undertaking, obligation',
        'обязательство, обещание, обещать, пообещать, обязаться',
        'абавязацельства, абяцанне, абяцаць',
        'öhdəlik, vəd',
      ),
      STATEMENT: term('statement', 'заявление, заявить', 'заява, заявіць', 'bəyanat'),
      EVENT: term('event', 'событие, мероприятие', 'падзея', 'hadisə, tədbir'),
      FIGURE: term(
        'figure, number, value',
        'показатель, цифра, число',
        'паказчык, лічба',
        'göstərici, rəqəm',
      ),
      ARTICLE: term(
        'article, interview, news',
        'статья, интервью, новость',
        'артыкул, інтэрв’ю',
        'məqalə, müsahibə',
      ),
    },
    members: sql.join(
      [
        ofType('COMMITMENT', 'commitment'),
        ofType('STATEMENT', 'statement'),
        ofType('EVENT', 'event'),
        ofType('FIGURE', 'figure'),
        ofType('ARTICLE', 'article'),
      ],
      sql` UNION ALL `,
    ),
  },
  {
    terms: {
      EXPECTATION: term('expectation, expected', 'ожидание, ожидается', 'чаканне', 'gözlənilir'),
      OFFER: term('offer, ready', 'предложение, готовность, готов', 'прапанова, гатоўнасць', 'təklif, hazır'),
      INTENTION: term(
        'intention, plan',
        'намерение, план, планировать',
        'намер, план, планаваць',
        'niyyət, plan',
      ),
      PLEDGE: term('pledge', 'обещание', 'абяцанне', 'vəd'),
      AGREEMENT: term(
        'agreement, agreed',
        'договорённость, договориться, соглашение',
        'дамоўленасць, пагадненне',
        'razılaşma, saziş',
      ),
      SIGNED: term(
        'signed, agreement',
        'подписано, подписать, соглашение',
        'падпісана, пагадненне',
        'imzalanmış, saziş',
      ),
    },
    members: sql`SELECT DISTINCT 'COMMITMENT' AS type, commitment_id AS record_id, force AS value FROM claim WHERE commitment_id IS NOT NULL`,
  },
  {
    terms: {
      INTEREST: term('interest, possible', 'интерес, заинтересованность', 'зацікаўленасць', 'maraq'),
      PROPOSAL: term('proposal, proposed', 'предложение, предложить', 'прапанова, прапанаваць', 'təklif'),
      FORECAST: term(
        'forecast, prospect',
        'прогноз, перспектива',
        'прагноз, перспектыва',
        'proqnoz, perspektiv',
      ),
      EVALUATION: term(
        'evaluation, praise, potential',
        'оценка, похвала, потенциал',
        'ацэнка, патэнцыял',
        'qiymətləndirmə, potensial',
      ),
      STANCE: term('stance, position, policy', 'позиция, политика', 'пазіцыя, палітыка', 'mövqe, siyasət'),
      AGENDA: term(
        'agenda, discussed',
        'повестка, обсуждение, обсудить',
        'парадак дня, абмеркаванне',
        'gündəlik, müzakirə',
      ),
      ONGOING: term('under way, work', 'ведётся, работа', 'вядзецца, праца', 'davam edir, iş'),
    },
    members: sql`SELECT 'STATEMENT' AS type, id AS record_id, kind AS value FROM statement`,
  },
  {
    terms: {
      VISIT: term('visit, trip', 'визит, поездка, посещение, посетить', 'візіт, паездка', 'səfər'),
      PHONE_CALL: term(
        'phone call, telephone conversation',
        'телефонный разговор, звонок',
        'тэлефонная размова',
        'telefon danışığı',
      ),
      VIDEO_CONFERENCE: term('video conference', 'видеоконференция', 'відэаканферэнцыя', 'videokonfrans'),
      MEETING: term(
        'meeting, met, talks',
        'встреча, встретиться, переговоры',
        'сустрэча, перамовы',
        'görüş, danışıqlar',
      ),
      SESSION: term('session, sitting', 'заседание, сессия', 'пасяджэнне, сесія', 'iclas, sessiya'),
      FORUM: term('forum, conference', 'форум, конференция', 'форум, канферэнцыя', 'forum, konfrans'),
      SIGNING: term('signing, signed', 'подписание, подписать', 'падпісанне, падпісаць', 'imzalanma'),
      SUPPLY: term(
        'supply, delivery, delivered',
        'поставка, поставить',
        'пастаўка, паставіць',
        'tədarük, çatdırılma',
      ),
      MILITARY_COOPERATION: term(
        'military cooperation',
        'военное сотрудничество',
        'ваеннае супрацоўніцтва',
        'hərbi əməkdaşlıq',
      ),
      PUBLICATION: term(
        'publication, published',
        'публикация, издание, опубликовать',
        'публікацыя, выданне',
        'nəşr',
      ),
      FOUNDING: term(
        'founding, established',
        'основание, создание, учреждение',
        'заснаванне, стварэнне',
        'təsis',
      ),
      ANNIVERSARY: term('anniversary', 'годовщина, юбилей', 'гадавіна, юбілей', 'ildönümü'),
      OPENING: term('opening, opened', 'открытие, открыть', 'адкрыццё, адкрыць', 'açılış'),
      RESTORATION: term(
        'restoration, rebuilt',
        'восстановление, реставрация',
        'аднаўленне, рэстаўрацыя',
        'bərpa',
      ),
      AWARD: term('award, honour', 'награда, награждение', 'узнагарода', 'mükafat'),
      WITHDRAWAL: term('withdrawal', 'вывод', 'вывад', 'çıxarılma'),
      PARDON: term('pardon', 'помилование', 'памілаванне', 'əfv'),
    },
    members: sql`SELECT 'EVENT' AS type, id AS record_id, type AS value FROM event`,
  },
  {
    terms: {
      STATE: term('state visit', 'государственный визит', 'дзяржаўны візіт', 'dövlət səfəri'),
      OFFICIAL: term('official visit', 'официальный визит', 'афіцыйны візіт', 'rəsmi səfər'),
      WORKING: term('working visit', 'рабочий визит', 'рабочы візіт', 'işgüzar səfər'),
    },
    members: sql`SELECT 'EVENT' AS type, id AS record_id, mode AS value FROM event WHERE mode IS NOT NULL`,
  },
  {
    terms: { DEADLINE: term('deadline, term', 'срок', 'тэрмін', 'son tarix, müddət') },
    members: sql`SELECT 'COMMITMENT' AS type, id AS record_id, 'DEADLINE' AS value FROM commitment WHERE deadline_earliest IS NOT NULL OR deadline_latest IS NOT NULL`,
  },
  {
    terms: {
      USD: term('dollars, US', 'доллары США', 'долары ЗША', 'dollar'),
      EUR: term('euros', 'евро', 'еўра', 'avro'),
      RUB: term('Russian roubles, rubles', 'российские рубли', 'расійскія рублі', 'rubl'),
      BYN: term('Belarusian roubles, rubles', 'белорусские рубли', 'беларускія рублі', 'Belarus rublu'),
      AZN: term('manats', 'манаты', 'манаты', 'manat'),
      '%': term('per cent, percent, share', 'процент, доля', 'працэнт, доля', 'faiz, pay'),
      t: term('tonnes, tons', 'тонны', 'тоны', 'ton'),
      kg: term('kilograms', 'килограммы', 'кілаграмы', 'kiloqram'),
      km: term('kilometres', 'километры', 'кіламетры', 'kilometr'),
      ha: term('hectares', 'гектары', 'гектары', 'hektar'),
      a: term('years', 'годы, лет', 'гады', 'il'),
    },
    members: sql`SELECT 'FIGURE' AS type, id AS record_id, unit AS value FROM figure`,
  },
  {
    terms: {
      3: term('thousand', 'тысяча, тыс', 'тысяча, тыс', 'min'),
      6: term('million', 'миллион, млн', 'мільён, млн', 'milyon'),
      9: term('billion', 'миллиард, млрд', 'мільярд, млрд', 'milyard'),
      12: term('trillion', 'триллион, трлн', 'трыльён, трлн', 'trilyon'),
    },
    members: sql`SELECT 'FIGURE' AS type, id AS record_id, CAST(unit_mult AS TEXT) AS value FROM figure`,
  },
  { terms: months, members: monthsOfRecords },
];

/** A term with the number by which it owns its texts, and its texts by language. */
interface OwnedTerm {
  owner: number;
  group: number;
  value: string;
  texts: [lang: string, text: string][];
}

/** All terms. Numbers of owners are negative, because those of records are positive. */
export const ownedTerms: readonly OwnedTerm[] = termGroups.flatMap(({ terms }, group) =>
  Object.entries(terms).map(([value, texts], index) => ({
    owner: -(100 * (group + 1) + index),
    group,
    value,
    texts: Object.entries(texts),
  })),
);

/** The owners of words for each record. */
export const termMembers: SQL = sql`${sql.join(
  termGroups.map(
    ({ members }, group) => sql`
    SELECT member.type, member.record_id, known.value ->> 0 AS owner FROM (${members}) AS member
    JOIN json_each(${JSON.stringify(ownedTerms.filter((owned) => owned.group === group).map(({ owner, value }) => [owner, value]))}) AS known
      ON known.value ->> 1 = member.value`,
  ),
  sql` UNION ALL `,
)}
  UNION ALL SELECT type, record_id, ${ownerOfYear('value')} FROM (${yearQuery})`;
