import { getLocale } from 'next-intl/server'
import { findEvent } from '#features/events/queries.ts'
import { card, shareImage } from '#lib/page-metadata.ts'
import { canonicalPath } from '#lib/published.ts'
import { decodeSlug, settle } from '#lib/settle.ts'

export type Props = { params: Promise<{ slug: string }> }

/** The event at an address, with where its text stands and the picture that goes with a link to it. */
export async function loadEvent({ params }: Props) {
  const locale = await getLocale()
  const event = settle(await findEvent(locale, decodeSlug((await params).slug)))
  const canonical = canonicalPath('events', event.language, event.publication)
  const drawn = card(event.language, 'events', event.publication.slugs[event.language] ?? '')
  return { locale, event, canonical, image: shareImage(event.seo.picture) ?? drawn, fallback: event.language !== locale }
}
