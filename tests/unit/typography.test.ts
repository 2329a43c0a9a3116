import { expect, test } from 'vitest'
import { longDate, machineDate } from '#i18n/formats.ts'
import { hyphenate, keepTogether, typeset } from '#lib/typography.ts'
import { typesetHtml } from '#server/typeset.ts'
import { plain } from '#tests/plain.ts'

const visible = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u00ad', '|').replaceAll('\u2060', '+')

test('dates are written as people write them', () => {
  const votingDay = '2019-06-09T00:00:00.000Z'
  expect(visible(longDate('kk', votingDay))).toBe('2019 жылғы 9 маусым')
  expect(visible(longDate('ru', votingDay))).toBe('9 июня 2019 года')
  expect(visible(longDate('en', votingDay))).toBe('9 June 2019')
})

test('a day is the day on Astana’s calendar', () => {
  expect(machineDate('2026-11-23T20:30:00.000Z')).toBe('2026-11-24')
})

test('what belongs together is not parted at the end of a line', () => {
  expect(visible(keepTogether('Он не был в зале — на 5 этаже', 'ru'))).toBe('Он не_был в_зале_— на_5_этаже')
  expect(visible(keepTogether('И о Нове, улица Кенесары, 8, 14-й этаж, офис 17', 'ru'))).toBe('И_о_Нове, улица Кенесары, 8, 14-+й_этаж, офис_17')
  expect(visible(keepTogether('HR Hub залы, 20 сағат', 'kk'))).toBe('HR_Hub залы, 20_сағат')
  expect(visible(keepTogether('снята с ', 'ru'))).toBe('снята с_')
})

test('numbers, times, phones and short compounds are one unit', () => {
  expect(visible(keepTogether('11:00–17:00', 'kk'))).toBe('11:00–+17:00')
  expect(visible(keepTogether('–', 'kk'))).toBe('–+')
  expect(visible(keepTogether('бейсенбі – жұма', 'kk'))).toBe('бейсенбі_– жұма')
  expect(visible(keepTogether('12 480 адам, 17-кеңсе, іс-шараға', 'kk'))).toBe('12_480_адам, 17-+кеңсе, іс-+шараға')
  expect(visible(keepTogether('кто-то, общественно-политический, 2026-11-30', 'ru'))).toBe('кто-+то, общественно-политический, 2026-11-30')
  expect(visible(keepTogether('+7 7172 76 00 00 немесе 8 (701) 123-45-67', 'kk'))).toBe('+7_7172_76_00_00 немесе 8_(701)_123-+45-+67')
})

test('long Kazakh words may be broken everywhere, Russian ones only when no browser would help, and only between syllables', () => {
  expect(visible(typeset('Жаңалықтарымызға жазылыңыз', 'kk'))).toBe('Жаңа|лық|та|ры|мызға жазылыңыз')
  expect(visible(typeset('бақылау туралы', 'kk'))).toBe('бақылау туралы')
  expect(visible(typeset('избирательный, Константинопольская', 'ru'))).toBe('избирательный, Конс|тан|ти|но|польская')
  expect(visible(hyphenate('необъявленный', 9))).toBe('необъяв|ленный')
  expect(plain(typeset('Жаңалықтарымызға, 14-қабат, 11:00–17:00', 'kk'))).toBe('Жаңалықтарымызға, 14-қабат, 11:00–17:00')
})

test('a page is set text by text, each in its own language, and nothing that is copied or read by machines', () => {
  const page =
    '<html lang="kk"><head><title>Жаңалықтарымызға 5 күн</title></head><body><h1>Жаңалықтарымызға жазылыңыз</h1><p>Пікірлеріңізді <b lang="ru">в зале</b><br/>в зале</p>' +
    '<p translate="no">Жаңалықтарымызға</p><img alt="Жаңалықтарымызға"/><textarea>Жаңалықтарымызға</textarea><script type="application/ld+json">{"a":"Жаңалықтарымызға"}</script></body></html>'
  expect(visible(typesetHtml(page))).toBe(page
    .replace('<h1>Жаңалықтарымызға жазылыңыз', '<h1><span class="long">Жаңа|лық|та|ры|мызға</span> жазылыңыз')
    .replace('Пікірлеріңізді', 'Пікір|ле|рі|ңізді')
    .replace('в зале</b>', 'в_зале</b>'))
})
