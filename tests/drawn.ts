import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { createTranslator } from 'next-intl'
import type { Locale } from '#lib/locales.ts'
import { say, words } from '#lib/words.ts'
import { messages, type Text } from './texts.ts'

type Argument = { name: string; type: TYPE; options: string[] }

function argumentsOf(elements: MessageFormatElement[]): Argument[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [{ name: element.value, type: TYPE.tag, options: [] }, ...argumentsOf(element.children)]
    const choices = element.type === TYPE.select || element.type === TYPE.plural ? element.options : {}
    return [{ name: element.value, type: element.type, options: Object.keys(choices) }, ...Object.values(choices).flatMap(({ value }) => argumentsOf(value))]
  })
}

/** What a slot may hold, by its name: a word that ends in a vowel, one in a hard consonant, one in a soft one. */
const samples: Readonly<Record<string, readonly [string, string, string]>> = {
  time: ['2027 жылғы 6 ақпан, 11:00', '24 қараша, 18:30', 'бүгін, 9:05'], day: ['24.11.2026', '06.02.2027', '01.01.2028'], date: ['9 маусым', '24 қараша', '2027 ж. 6 ақпан'],
  site: ['Еркіндік қанаты', 'Заң', 'Мектеп'], label: ['Әңгіме', 'Іс-шара', 'Спикер'],
  name: ['Айгүл', 'Дастан', 'Жанат'], title: ['Күзгі кездесу', 'Заң', 'Мектеп'], address: ['a@example.kz', 'b@example.org', 'https://example.kz'],
}
const numbers = [1, 5, 21] as const
const sampleFor = (name: string, at: number): string => samples[name]?.[at] ?? String(numbers[at])

const sampleOf = ({ name, type, options }: Argument, at: number): unknown => {
  if (type === TYPE.tag) return (chunks: unknown) => String(chunks)
  if (type === TYPE.select) return options[at % options.length]
  if (type === TYPE.plural || type === TYPE.number) return numbers[at]
  return sampleFor(name, at)
}

type Draw = (key: string, values: Record<string, unknown>) => string

/** A message of the site with three sets of values, each way of saying it once. */
function drawnMessage(locale: Locale, at: string, text: string): string[] {
  const slots = argumentsOf(parse(text))
  const t = createTranslator({ locale, messages: messages[locale] as never }) as unknown as Draw
  const ways = Math.max(3, ...slots.filter(({ type }) => type === TYPE.select).map(({ options }) => options.length))
  const key = at.replace(/^messages\./, '')
  return Array.from({ length: ways }, (_, way) => t(key, Object.fromEntries(slots.map((slot) => [slot.name, sampleOf(slot, slot.type === TYPE.select ? way : way % 3)]))))
}

/** Words of the panel take `{name}`, Payload's own `{{name}}` and `<1>`. */
function drawnWords(locale: Locale, text: string): string[] {
  return [0, 1, 2].map((at) => {
    const plain = text.replace(/\{\{([a-zA-Z]+)\}\}/gu, (_, name: string) => sampleFor(name, at)).replace(/<\/?\d>/g, '')
    const values = Object.fromEntries([...plain.matchAll(/\{([a-z]+)\}/gu)].map(([, name = '']) => [name, sampleFor(name, at)]))
    return say(words(plain, plain, plain), locale, values)
  })
}

/** A text as its reader meets it, with three sample values in each slot; once, if it takes none. */
export const drawn = ({ room, locale, at, text }: Text): string[] =>
  [...new Set(room === 'site' ? drawnMessage(locale, at, text) : room === 'panel' ? drawnWords(locale, text) : [text])]
