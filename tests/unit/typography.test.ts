import { expect, test } from 'vitest'
import { longDate, machineDate } from '#i18n/formats.ts'
import { noBreak, syllables, title } from '#i18n/typography.ts'

const visible = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u00ad', '-')

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
  expect(visible(noBreak('Он не был в зале — на 5 этаже', 'ru'))).toBe('Он не_был в_зале_— на_5_этаже')
  expect(visible(noBreak('И о Нове, улица Кенесары, 8, 14-й этаж, офис 17', 'ru'))).toBe('И_о_Нове, улица Кенесары, 8, 14-й_этаж, офис_17')
  expect(visible(noBreak('HR Hub залы, 20 сағат', 'kk'))).toBe('HR_Hub залы, 20_сағат')
})

test('only long Kazakh words of a title may be broken, and only between syllables', () => {
  expect(visible(syllables('Жаңалықтарымызға жазылыңыз'))).toBe('Жаңа-лық-та-ры-мызға жазылыңыз')
  expect(visible(title('бақылағандардың', 'kk'))).toBe('бақы-ла-ған-дардың')
  expect(visible(title('достопримечательностями', 'ru'))).toBe('достопримечательностями')
})
