import type { Locale } from '#lib/locales.ts'
import type { Picture } from '#lib/picture.ts'
import type { Publication } from '#lib/published.ts'

/** A person in a list. `seed` is what the portrait is drawn from where no photograph is shown. */
export type SpeakerCard = {
  id: string
  href: string
  language: Locale
  name: string
  role: string
  picture: Picture | undefined
  seed: string
  sample: boolean
}

/** A person as their page shows them, under the name they chose. */
export type Speaker = SpeakerCard & {
  publication: Publication
  bio: string
  spoken: Locale[]
  links: { label: string; href: string }[]
  updatedAt: string
  seo: { title: string; description: string; picture: Picture | undefined }
}
