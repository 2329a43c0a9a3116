import config from '@payload-config'
import { getPayload } from 'payload'
import { locales } from '#lib/locales.ts'

const count = Number(process.argv[2] ?? 1000)
const words = { kk: 'қанат дала шаңырақ сайлау бақылау куә үміт', ru: 'крыло степь шанырак выборы наблюдение свидетель надежда', en: 'wing steppe home election watching witness hope' }

const paragraph = (text: string) => ({
  type: 'paragraph', direction: 'ltr', format: '', indent: 0, version: 1, textFormat: 0,
  children: [{ type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 }],
})

const body = (locale: keyof typeof words) => ({
  root: { type: 'root', direction: 'ltr', format: '', indent: 0, version: 1, children: Array.from({ length: 12 }, () => paragraph(`${words[locale]} `.repeat(8))) },
})

const cms = await getPayload({ config })
for (let number = 1; number <= count; number += 1) {
  let id: string | undefined
  for (const locale of locales) {
    const data = { title: `${words[locale].split(' ')[number % 6]} ${number}`, summary: words[locale], body: body(locale), _status: 'published' } as never
    const common = { collection: 'stories', locale, overrideAccess: true, data } as const
    id = id ? (await cms.update({ ...common, id })).id : (await cms.create(common)).id
  }
  if (number % 100 === 0) console.log(`${number} stories`)
}
await cms.destroy()
process.exit(0)
