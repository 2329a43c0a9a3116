import { describe, expect, test } from 'vitest'
import { slugify } from '#lib/slug.ts'

describe('the address of a text is written in Latin letters', () => {
  test.each([
    ['kk', 'Қазақстандағы кезектен тыс президент сайлауы', 'qazaqstandagy-kezekten-tys-prezident-sailauy'],
    ['kk', 'Әділдік пен ғылым', 'adildik-pen-gylym'],
    ['kk', 'Бақылаушының өңірдегі тәжірибесі', 'baqylaushynyn-onirdegi-tazhiribesi'],
    ['ru', 'Щучинск. Подъезд №5', 'shchuchinsk-podezd-5'],
    ['ru', 'Единственная, кто читал закон о выборах', 'edinstvennaya-kto-chital-zakon-o-vyborakh'],
    ['ru', 'Май, съёмка и ёж', 'may-syomka-i-yozh'],
    ['en', 'The only one in the room', 'the-only-one-in-the-room'],
    ['en', 'Café d’Almaty — naïve', 'cafe-dalmaty-naive'],
  ] as const)('%s: %s', (locale, title, slug) => expect(slugify(title, locale)).toBe(slug))
})

test('a letter typed in two code points gives the same address as one', () => {
  expect(slugify('Май'.normalize('NFD'), 'ru')).toBe(slugify('Май'.normalize('NFC'), 'ru'))
})

test('a slug is left as it is when it goes through again', () => {
  const once = slugify('Әділдік пен ғылым', 'kk')
  expect(slugify(once, 'kk')).toBe(once)
})

test('a long title ends at a whole word within 80 characters', () => {
  const slug = slugify('наблюдатель '.repeat(20), 'ru')
  expect(slug.length).toBeLessThanOrEqual(80)
  expect(slug.endsWith('nablyudatel')).toBe(true)
})

test('a title without any letter we can write gives nothing', () => {
  expect(slugify('「」 — …', 'en')).toBe('')
})
