import { describe, expect, test } from 'vitest'
import { nameMatcher, placesIn, wordsOfName } from '#domain/anonymity/names.ts'

const found = (words: string[], text: string, anyCase = false) => placesIn(text, nameMatcher(words), anyCase).map(({ spelling }) => spelling)

describe('a name is found in every form it takes', () => {
  test.each([
    ['Айгүл', 'Айгүлдің Айгүлге Айгүлді Айгүлде Айгүлден Айгүлмен Айгүлжан Айгүлдікі Айгул Айгуль Айгулей Айгулью Айгули Aigul Aygul Aigul’s AIGUL'],
    ['Серікова', 'Серікова Серікованың Серіковаға Сериковой Серикову Сериков Serikova Serikov'],
    ['Асылбек', 'Асылбек Асылбектің Асылбекке Асылбегі Асылбеком Assylbek Asylbek'],
    ['Мария', 'Мария Марии Марию Марией Марияның Maria Mariya'],
    ['Сергей', 'Сергей Сергея Сергею Сергеем Сергее Sergey Sergei'],
    ['Павел', 'Павел Павла Павлу Павлом Павле Pavel'],
    ['Юлия', 'Юлия Юлии Юлией Yulia Yuliya Julia'],
    ['Қайрат', 'Қайрат Қайраттың Қайратқа Кайрата Qairat Kayrat Kairat'],
    ['Достоевская', 'Достоевская Достоевской Достоевскую Достоевский Dostoevskaya'],
    ['Семён', 'Семён Семен Семёна Семену Semyon Semen'],
    ['Ли', 'Ли Лидің Li'],
    ['Жанар', 'Жанар Жанары Жанарға Zhanar Janar'],
  ])('%s', (name, forms) => {
    const words = forms.split(' ')
    expect(words.filter((form) => found([name], `Сол күні ${form}, дейді`).length === 0)).toEqual([])
  })

  test('with Latin look-alikes, soft hyphens and loose accents in it', () => {
    expect(found(['Сауле'], 'Cауле, Сау\u00ADле, Са\u0301уле')).toHaveLength(3)
    expect(found(['Айгүл'], 'Айгү\u0301л')).toHaveLength(1)
  })

  test('in an address, where nothing is capitalised', () => {
    expect(found(['Айгүл Серікова'], 'aiguldin-kuni-serikova', true)).toEqual(['aiguldin', 'serikova'])
    expect(found(['Ли'], 'den-li', true)).toEqual(['li'])
  })

  test('several words of it side by side are one place', () => {
    expect(found(['Айгүл Серікова'], 'Бізге Айгүл Серікованың хаты келді')).toEqual(['Айгүл Серікованың'])
  })
})

describe('other words are left alone', () => {
  test.each([
    [['Ли'], 'Был ли кто-то дома? Если бы, или нет'],
    [['Анна'], 'Ана мен бала; она ушла'],
    [['Айна'], 'Айналамда айнымас достар'],
    [['Вера'], 'Верить, вернуться, вернее'],
    [['Мария'], 'Марафон, маршрут, марка'],
    [['Дана'], 'Данное слово, дань'],
    [['Асель', 'Ким'], 'Кимоно, аскеза, село'],
  ])('%s', (names, text) => expect(found(names, text)).toEqual([]))
})

test('the words of a name are its capitalised ones, or all where it has none', () => {
  expect(wordsOfName('Айгүл С., учительница из Жаркента')).toEqual(['Айгүл', 'Жаркента'])
  expect(wordsOfName('мама из пятого подъезда')).toEqual(['мама', 'из', 'пятого', 'подъезда'])
})
