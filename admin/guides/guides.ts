import { defaultLocale, isLocale, type Locale } from '#lib/locales.ts'

/** The files of docs/editors as they stood when the site was built: a running site reads none. (Asked for by name, `default` is nothing to Turbopack.) */
const files = import.meta.glob<{ default: string }>('../../docs/editors/**/*.md', { query: '?raw', eager: true })

export type Guide = { name: string; language: Locale; title: string; text: string }

/** English stands in the folder itself, the others in one of their own. The README is for whoever reads the folder. */
function guideOf([path, { default: text }]: [path: string, file: { default: string }]): Guide[] {
  const [, folder, name] = /\/editors\/(?:([a-z]{2})\/)?([a-z-]+)\.md$/.exec(path) ?? []
  const language = folder ?? 'en'
  const title = /^# (.+)$/mu.exec(text)?.[1]
  return name && title && isLocale(language) ? [{ name, language, title, text }] : []
}

export const guides: readonly Guide[] = Object.entries(files).flatMap(guideOf)

const inOrder = (language: Locale) => guides.filter((guide) => guide.language === language).sort((a, b) => a.title.localeCompare(b.title, language))
const ordered: Readonly<Record<Locale, readonly Guide[]>> = { kk: inOrder('kk'), ru: inOrder('ru'), en: inOrder('en') }

/** What whoever reads the panel in this language finds: guides in it, and those that are there in English only. */
export function guidesFor(language: string | undefined): { own: readonly Guide[]; englishOnly: readonly Guide[] } {
  const own = ordered[isLocale(language) ? language : defaultLocale]
  return { own, englishOnly: ordered.en.filter(({ name }) => !own.some((guide) => guide.name === name)) }
}

/** One guide in the language of the panel, or in English where it has not been translated. */
export function guideFor(name: string, language: string | undefined): Guide | undefined {
  const { own, englishOnly } = guidesFor(language)
  return [...own, ...englishOnly].find((guide) => guide.name === name)
}
