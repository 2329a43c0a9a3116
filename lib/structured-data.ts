import type { Locale } from './locales.ts'
import type { Hours, Weekday } from './opening-hours.ts'
import { absolute } from './origin.ts'
import { paths } from './paths.ts'
import { astanaMoment } from './zones.ts'

const dayNames: Record<Weekday, string> = {
  Mo: 'Monday', Tu: 'Tuesday', We: 'Wednesday', Th: 'Thursday', Fr: 'Friday', Sa: 'Saturday', Su: 'Sunday',
}

type Foundation = {
  name: string
  about: string
  phone: string
  email: string
  addressParts: { street: string; locality: string; country: string }
  hours: readonly Hours[]
  social: readonly { href: string }[]
}

const context = 'https://schema.org'
const orNothing = (text: string) => text || undefined

/** The foundation as schema.org knows it. */
export const organization = (locale: Locale, { name, about, phone, email, addressParts, hours, social }: Foundation) => ({
  '@context': context,
  '@type': 'NGO',
  '@id': absolute('/#organization'),
  name,
  description: orNothing(about),
  url: absolute(paths.home(locale)),
  logo: absolute('/favicon.svg'),
  telephone: orNothing(phone),
  email: orNothing(email),
  address: addressParts.street
    ? { '@type': 'PostalAddress', streetAddress: addressParts.street, addressLocality: addressParts.locality, addressCountry: addressParts.country }
    : undefined,
  openingHoursSpecification: hours.map(({ days, opens, closes }) => ({
    '@type': 'OpeningHoursSpecification', dayOfWeek: days.map((day) => dayNames[day]), opens, closes,
  })),
  sameAs: social.map(({ href }) => href),
})

/** The site itself, under the name that a search engine may show. */
export const website = (locale: Locale, { name, about }: Pick<Foundation, 'name' | 'about'>) => ({
  '@context': context,
  '@type': 'WebSite',
  '@id': absolute('/#website'),
  name,
  description: orNothing(about),
  url: absolute(paths.home(locale)),
  inLanguage: locale,
  publisher: { '@id': absolute('/#organization') },
})

type Written = {
  locale: Locale
  path: string
  title: string
  description: string
  image: string
  published: string
  modified: string
  author: string
  publisher: string
}

/** A story: `locale` is the language of its text; without a named storyteller the foundation is its author. */
export const article = ({ locale, path, title, description, image, published, modified, author, publisher }: Written) => ({
  '@context': context,
  '@type': 'Article',
  headline: title,
  description: orNothing(description),
  inLanguage: locale,
  url: absolute(path),
  mainEntityOfPage: absolute(path),
  image: absolute(image),
  datePublished: orNothing(astanaMoment(published)),
  dateModified: orNothing(astanaMoment(modified)),
  // A storyteller has no page but the story.
  author: author ? { '@type': 'Person', name: author, url: absolute(path) } : { '@type': 'NGO', name: publisher, url: absolute(paths.home(locale)) },
  publisher: { '@type': 'NGO', '@id': absolute('/#organization'), name: publisher },
})

/** The documents a page lists, in its order. */
export const itemList = (items: readonly { title: string; href: string }[]) => ({
  '@context': context,
  '@type': 'ItemList',
  itemListElement: items.map(({ title, href }, i) => ({ '@type': 'ListItem', position: i + 1, name: title, url: absolute(href) })),
})

/** The way to a page, the page itself last. */
export const breadcrumbs = (steps: readonly { title: string; href: string }[]) => ({
  '@context': context,
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ title, href }, i) => ({ '@type': 'ListItem', position: i + 1, name: title, item: absolute(href) })),
})
