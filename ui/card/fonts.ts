import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readAdvances, type Advances } from './woff.ts'

// Cards are drawn without a browser, by a renderer that reads WOFF but not WOFF2. Each file holds one script.
const files = [
  { name: 'Literata', file: 'card-literata-latin.8c03a2e1', weight: 600 },
  { name: 'Literata Cyrillic', file: 'card-literata-cyrillic.9b4bc464', weight: 600 },
  { name: 'Literata Kazakh', file: 'card-literata-cyrillic-ext.ce4df454', weight: 600 },
  { name: 'Onest', file: 'card-onest-latin.b60db1bb', weight: 500 },
  { name: 'Onest Cyrillic', file: 'card-onest-cyrillic.cd8bc8d8', weight: 500 },
  { name: 'Onest Kazakh', file: 'card-onest-cyrillic-ext.aef8a146', weight: 500 },
] as const

export const cardSerif = 'Literata, Literata Cyrillic, Literata Kazakh'
export const cardSans = 'Onest, Onest Cyrillic, Onest Kazakh'

/** What can be drawn in a face, and how wide it gets. */
export type Face = Advances

async function read() {
  const fonts = await Promise.all(files.map(async ({ name, file, weight }) => ({
    name, weight, style: 'normal' as const, data: await readFile(join(process.cwd(), 'public/fonts', `${file}.woff`)),
  })))
  // The first file that has a letter draws it.
  const face = (family: string): Face =>
    new Map(fonts.filter(({ name }) => name.startsWith(family)).reverse().flatMap(({ data }) => [...readAdvances(data)]))
  return { fonts, serif: face('Literata'), sans: face('Onest') }
}

let faces: ReturnType<typeof read> | undefined
/** The faces of a card, read once. */
export const cardFaces = () => (faces ??= read())
