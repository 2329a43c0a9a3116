import { ImageResponse } from 'next/og'
import { afterEach, expect, test, vi } from 'vitest'
import { Card, cardSize } from '#ui/card/card.tsx'
import { cardFaces } from '#ui/card/fonts.ts'
import { drawable, fit } from '#ui/card/lines.ts'

const box = { width: 620, height: 400, sizes: [68, 56, 46, 34], leading: 1.16 }
const long = 'Қанағаттандырылмағандықтарыңыздан'
afterEach(() => vi.unstubAllGlobals())

async function draw(title: string, locale: 'kk' | 'ru' = 'ru') {
  const { fonts, ...faces } = await cardFaces()
  const answer = new ImageResponse(<Card locale={locale} title={title} line={title} brand={title} note={title} seed="a" faces={faces} />, { ...cardSize, fonts })
  return Buffer.from(await answer.arrayBuffer())
}

test('a title on a card is set as on its page: units whole, long words with a hyphen, the size by what fits', async () => {
  const { serif } = await cardFaces()
  const width = (line: string, size: number) => [...line].reduce((sum, letter) => sum + (serif.get(letter.codePointAt(0) ?? 0) ?? 0), 0) * size
  const short = fit('Бір күн', 'kk', serif, box)
  expect(short).toEqual({ size: 68, lines: ['Бір күн'] })
  const word = fit(`${long} кейін`, 'kk', serif, box)
  expect(word.lines.slice(0, -1).every((line) => line.endsWith('-'))).toBe(true)
  expect(word.lines.join('').replaceAll('-', '')).toBe(`${long} кейін`.replace(`${long} `, word.lines.at(-1)?.includes(' ') ? `${long} ` : long))
  for (const line of word.lines) expect(width(line, word.size)).toBeLessThanOrEqual(box.width)
  const whole = fit('Жиналысқа келгендер тізімі 126 адамнан тұрады, оның ішінде 14-қабаттан келгендер де бар', 'kk', serif, box)
  expect(whole.size).toBeLessThan(68)
  expect(whole.lines.join('|')).toContain('126\u00a0адамнан')
  expect(whole.lines.length * whole.size * box.leading).toBeLessThanOrEqual(box.height)
  expect(fit('сөз '.repeat(200), 'kk', serif, box).lines.at(-1)).toMatch(/…$/u)
})

test('what the faces lack is left out, and nobody on the network is asked to draw it', async () => {
  const asked: string[] = []
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (address: string) => {
    // The renderer's own program, out of its own file.
    if (address.startsWith('data:')) return fetch(address)
    asked.push(address)
    return Promise.reject(new Error('no network'))
  })
  const { serif } = await cardFaces()
  expect(drawable('Привет 🙂, ❤ ☎ ✔ 1️⃣ 🇰🇿 საქართველო 漢字', serif)).toBe('Привет , 1')
  expect(drawable('Әңгіме ғұрып өңір үй һәм і', serif)).toBe('Әңгіме ғұрып өңір үй һәм і')
  for (const title of ['Привет 🙂 ❤ ☎ ✔ 1️⃣ 🇰🇿', '🙂', '© ™ № — «» … 漢字', long]) {
    expect((await draw(title, 'kk')).subarray(1, 4).toString(), title).toBe('PNG')
  }
  expect(asked).toEqual([])
})
