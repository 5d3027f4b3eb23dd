/**
 * Words that help to find but are never required, by language of the corpus: articles,
 * prepositions, conjunctions, pronouns, auxiliary verbs and question words. Folded as queries are.
 */
const functionWords = new Set(
  [
    // English
    'a an the and or but nor if than then so of to in on at by for from with without within into onto about over under between among against during after before since until till as per via upon towards toward through across is are was were be been being am do does did done has have had having will would shall should can could may might must i you he she it we they me him her us them my your his its our their this that these those there here what which who whom whose when where why how many much any some all each every both other more most no not only also just very say says said tell tells told talk speak happen happened s',
    // Russian
    'и а но или да такой такая такое такие такого не ни же ли бы в во на с со к ко у о об от до из за по под над при про для без через между перед после около против вместо кроме среди ради как что чтобы кто где когда куда откуда почему зачем сколько какой какая какое какие какого каком каких каким чей это этот эта эти этого этом этой этих тот та те того той тех был была было были быть есть будет будут он она оно они его ее их им ему ей мы вы я нас вас нам вам свой свою свои своей своих сам себя все всех всё еще ещё уже только также тоже так там тут здесь ведь разве если то чем ль',
    // Belarusian
    'і й такі такая але ці або ды у ў ва на з са да аб ад пра для без праз паміж перад пасля каля супраць як што каб хто дзе калі куды чаму колькі які якая якое якія якога якім гэта гэты гэтая гэтыя той тая тыя быў была было былі быць ёсць будзе будуць ён яна яно яны яго яе іх ім мы вы я свой свая сваё свае усе ўсе яшчэ ужо ўжо толькі таксама так там тут не ні',
    // Azerbaijani
    'və ya amma lakin ki da də ilə üçün haqqında barədə kimi qədər sonra əvvəl arasında üzrə bu o həmin nə kim hansı harada haraya nə vaxt necə neçə niyə nə qədər edir etdi edən olub oldu olan olacaq idi var yox onun onlar biz siz mən öz bir hər çox daha',
  ]
    .join(' ')
    .split(' '),
);

/** Titles and forms of address: required only where nothing else is. */
const titles = new Set(
  'mr mrs ms dr sir president minister prime premier chairman governor ambassador mp deputy speaker господин госпожа президент президента президенту президентом министр министра премьер губернатор губернатора председатель посол депутат глава спадар спадарыня прэзідэнт прэзідэнта міністр прэм’ер губернатар старшыня пасол cənab xanım prezident prezidenti nazir baş sədr qubernator səfir'.split(
    ' ',
  ),
);

/** How necessary a word is: only words of the highest rank in a query are required. */
export type Rank = 0 | 1 | 2;

/**
 * The rank of a word in lower case: 0 for function words and initials, 1 for titles, 2 for others.
 */
export function rankOf(word: string): Rank {
  if (/^\p{L}\p{M}*$/u.test(word) || functionWords.has(word)) return 0;
  return titles.has(word) ? 1 : 2;
}
