import type { Locale } from './locales.ts'

/** Letters that Russian and Kazakh write alike in Latin. */
const common: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
  п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e',
  ю: 'yu', я: 'ya',
  // Kazakh letters also occur in Russian texts, in names.
  ә: 'a', ғ: 'g', қ: 'q', ң: 'n', ө: 'o', ұ: 'u', ү: 'u', һ: 'h', і: 'i',
}

const perLocale: Record<Locale, Record<string, string>> = {
  kk: { ...common, х: 'h' },
  ru: { ...common, й: 'y' },
  en: { ...common, й: 'y' },
}

/** Longest slug we make; a typed one is cut here too. */
const longest = 80

/** Cuts at the last hyphen that fits, so that no word is left in half. */
function cut(slug: string): string {
  if (slug.length <= longest) return slug
  const head = slug.slice(0, longest + 1)
  return head.includes('-') ? head.slice(0, head.lastIndexOf('-')) : slug.slice(0, longest)
}

/** `text` as the last part of an address: `a-z`, `0-9` and single hyphens, at most 80 characters; '' if nothing of it can be written so. */
export function slugify(text: string, locale: Locale): string {
  const map = perLocale[locale]
  const latin = Array.from(text.normalize('NFC').toLowerCase(), (letter) => map[letter] ?? letter).join('')
  const plain = latin.normalize('NFD').replace(/\p{Mn}/gu, '').replace(/['’ʼ`]/gu, '')
  return cut(plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''))
}
