import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nominativeSoundsOf, soundsOf } from '../../db/sound.ts';

const keysOf = (word: string, lang: string | null) => soundsOf(word, lang).map(({ key }) => key);

describe('soundsOf', () => {
  test.each([
    ['Əliyev', 'az', { key: 'ALV', form: 'alev' }],
    ['Алиев', 'ru', { key: 'ALV', form: 'alev' }],
    ['Аліеў', 'be', { key: 'ALV', form: 'alev' }],
    ['Әлиев', 'kk', { key: 'ALV', form: 'alev' }],
    ['ალიევი', 'ka', { key: 'ALV', form: 'alev' }],
    ['Лукашэнка', 'be', { key: 'LKCNKA', form: 'lukaSenka' }],
    ['Щукин', 'ru', { key: 'CKN', form: 'SCukin' }],
    ['Hacıyev', 'az', { key: 'KCV', form: 'haJev' }],
  ])('reads %s in %s by the rules of the language', (word, lang, sound) => {
    expect(soundsOf(word, lang)).toEqual([sound]);
  });

  test.each([
    // What romanizations differ in.
    ['Савельев', 'ru', ["Savel'yev", 'Savelʹev', 'Saveliev', 'Savelyev', 'Saveljev', 'Saweljew']],
    ['Жириновский', 'ru', ['Zhirinovsky', 'Žirinovskij', 'Żyrinowski', 'Schirinowski', 'Jirinovski']],
    ['Хрущёв', 'ru', ['Khrushchev', 'Chruščëv', 'Chruszczow', 'Chruschtschow', 'Khrouchtchev']],
    ['Царёв', 'ru', ['Tsarev', 'Carev', 'Zarjow', 'Carew']],
    ['Юдин', 'ru', ['Yudin', 'Iudin', 'Judin', 'Youdine']],
    ['Савченко', 'uk', ['Savčenko', 'Savĉenko', 'Savçenko', 'Savtjenko', 'Sawtschenko', 'Savtchenko']],
    ['Тарасюк', 'uk', ['Tarasiuk', 'Tarasjuk', 'Tarassiouk', 'Tarasyuk']],
    ['Луценко', 'uk', ['Loutsenko', 'Lucenko', 'Luzenko', 'Łucenko', 'Luțenko']],
    // Letters of one language in another.
    ['Məmmədov', 'az', ['Мамедов', 'Mammadov', 'Mamedov', 'Memmedov', 'Mamedow']],
    ['Hüseynov', 'az', ['Гусейнов', 'Huseynov', 'Guseinov', 'Husseinov']],
    ['Qasımlı', 'az', ['Гасымлы', 'Касымлы', 'Gasimli', 'Kasymly', 'Qasimli']],
    ['Волкаў', 'be', ['Волков', 'Volkau', 'Vołkaŭ', 'Volkov', 'Wolkow']],
    ['Ваўкоў', 'be', ['Vaŭkoŭ', 'Vaukou', 'Vawkow']],
    ['Гарбачоў', 'be', ['Горбачов', 'Harbačoŭ', 'Harbachou']],
    ['Цітоў', 'be', ['Титов', 'Titov', 'Citoŭ', 'Tsitou']],
    ['Дзмітрыеў', 'be', ['Дмитриев', 'Dmitriev', 'Dzmitryjeŭ', 'Dzmitryeu']],
    ['Тоқаев', 'kk', ['Токаев', 'Tokayev', 'Toqayev', 'Tokaev']],
    ['Нұрғалиұлы', 'kk', ['Нургалиулы', 'Nurgaliuly']],
    ['ჯავახიშვილი', 'ka', ['Джавахишвили', 'Javakhishvili', 'Dschawachischwili', 'Djavakhichvili']],
    // Given names.
    ['Уладзімір', 'be', ['Владимир', 'Uładzimir', 'Vladimir', 'Wladimir']],
    ['Мікалай', 'be', ['Николай', 'Микола', 'Mikałaj', 'Nikolai', 'Nikolay']],
    ['Яўген', 'be', ['Евгений', 'Євген', 'Jauhien', 'Yevgeny', 'Evgenij']],
    ['Рыгор', 'be', ['Григорий', 'Ryhor', 'Grigory']],
    ['Генадзь', 'be', ['Геннадий', 'Hienadź', 'Gennady']],
    ['დავით', 'ka', ['Давид', 'David', 'Davit', 'Dawid']],
  ])('%s (%s) has a key in common with %j', (word, lang, spellings) => {
    const [key] = keysOf(word, lang);
    expect(spellings.filter((spelling) => !keysOf(spelling, null).includes(key ?? ''))).toEqual([]);
  });

  test.each([
    ['Aliyev', 'Aliyeva'],
    ['Алиев', 'Алиева'],
    ['Мамедов', 'Мамедли'],
    ['Волкаў', 'Волкава'],
    ['Папкоў', 'Папко'],
    ['Ковальский', 'Ковальская'],
    ['Kowalski', 'Kowalska'],
    ['Алиев', 'Авалиев'],
  ])('%s and %s have no key in common', (one, other) => {
    expect(keysOf(one, null).filter((key) => keysOf(other, null).includes(key))).toEqual([]);
  });

  test.each(['А', 'Оя', 'Li', '习近平', 'МТЗ82', 'Παπά', ''])('%j has none', (word) => {
    expect(soundsOf(word, null)).toEqual([]);
  });

  test.each([
    ['Алиевым', ['Алиев']],
    ['Алиеву', ['Алиев', 'Алиева']],
    ['Алиевой', ['Алиева']],
    ['Жириновского', ['Жириновский']],
    ['Жириновским', ['Жириновский']],
    ['Гайдукевичу', ['Гайдукевич']],
    ['Волкавым', ['Волкаў']],
    ['Ильхамом', ['Ильхам']],
  ])('%s can be a case of %j', (word, nominatives) => {
    const found = nominativeSoundsOf(word).map(({ key }) => key);
    expect(nominatives.flatMap((nominative) => keysOf(nominative, null))).toSatisfy((keys: string[]) =>
      keys.every((key) => found.includes(key)),
    );
  });

  test('finds no case of a word in Latin letters', () => {
    expect(nominativeSoundsOf('Aliyeva')).toEqual([]);
  });

  test('gives letters of sounds only, and keys without small ones', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(null, 'az', 'be', 'en', 'ka', 'xx'),
        (word, lang) => {
          for (const { key, form } of soundsOf(word, lang)) {
            expect(key).toMatch(/^[A-Z]+$/);
            expect(form).toMatch(/^[a-zSZCJD]+$/);
          }
        },
      ),
    );
  });
});
