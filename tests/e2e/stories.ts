import type { Locale } from '#lib/locales.ts'
import { staff } from './site.ts'

type Saved = { doc: { id: string; slug: string } }

/** A body of one paragraph, as the editor stores it. */
export const body = (text: string) => ({
  root: {
    type: 'root', version: 1, format: '', indent: 0, direction: 'ltr',
    children: [{
      type: 'paragraph', version: 1, format: '', indent: 0, direction: 'ltr', textFormat: 0, textStyle: '',
      children: [{ type: 'text', version: 1, text, format: 0, style: '', mode: 'normal', detail: 0 }],
    }],
  },
})

export const words = {
  ru: { title: 'Проба пера', summary: 'Короткое изложение пробы.', text: 'Русский текст пробы.' },
  kk: { title: 'Қалам сынағы', summary: 'Сынақтың қысқаша мазмұны.', text: 'Сынақтың қазақша мәтіні.' },
  en: { title: 'Trying the pen', summary: 'A short account of the trial.', text: 'The English text of the trial.' },
} satisfies Record<Locale, unknown>

const fields = (locale: Locale, mark: string) => ({
  title: `${words[locale].title} ${mark}`, summary: words[locale].summary, body: body(`${words[locale].text} ${mark}`),
})

/** A draft in three languages, nothing public. */
export async function draftStory(mark: string, extra: Record<string, unknown> = {}): Promise<string> {
  const { doc } = await staff<Saved>('POST', '/stories?locale=ru&draft=true', { originalLanguage: 'ru', ...fields('ru', mark), ...extra })
  for (const locale of ['kk', 'en'] as const) await staff('PATCH', `/stories/${doc.id}?locale=${locale}&draft=true`, fields(locale, mark))
  return doc.id
}

/** Publishes one language, with its latest text. Gives its slug. */
export async function publish(id: string, locale: Locale, mark: string): Promise<string> {
  const { doc } = await staff<Saved>('PATCH', `/stories/${id}?locale=${locale}&publishSpecificLocale=${locale}`, { ...fields(locale, mark), _status: 'published' })
  return doc.slug
}

export const withdraw = (id: string, locale: Locale) => staff('PATCH', `/stories/${id}?locale=${locale}`, { _status: 'draft' })

export const editDraft = (id: string, locale: Locale, title: string) => staff('PATCH', `/stories/${id}?locale=${locale}&draft=true`, { title })
