import { basename, join } from 'node:path'
import { ImageResponse } from 'next/og'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { findEvent } from '#features/events/queries.ts'
import { findPage } from '#features/pages/queries.ts'
import { findSettings } from '#features/site/queries.ts'
import { findSpeaker } from '#features/speakers/queries.ts'
import { findStory } from '#features/stories/queries.ts'
import { eventTime } from '#lib/event-time.ts'
import { isLocale, type Locale } from '#lib/locales.ts'
import { cropPicture } from '#lib/picture-crop.ts'
import type { Picture } from '#lib/picture.ts'
import type { Found } from '#lib/published.ts'
import { decodeSlug, settle } from '#lib/settle.ts'
import { uploads } from '#lib/uploads.ts'
import { Card, cardPicture, cardSize } from '#ui/card/card.tsx'
import { cardFaces } from '#ui/card/fonts.ts'
import type { Ground } from '#ui/drawing/grounds.ts'

export const dynamic = 'force-dynamic'

type Subject = { title: string; seed: string; ground?: Ground | undefined; line?: string; picture?: Picture | undefined }
const rooms = ['stories', 'events', 'speakers'] as const
type Props = { params: Promise<{ locale: string; kind: string; file: string }> }

/** A card is drawn at the address of the very language it shows, or not at all. */
function own<T extends { language: Locale }>(found: Found<T>, locale: Locale): T {
  const document = found.is === 'moved' ? notFound() : settle(found)
  return document.language === locale ? document : notFound()
}

async function subject(locale: Locale, kind: string, slug: string): Promise<Subject> {
  if (kind === 'stories') {
    const { title, drawing, picture } = own(await findStory(locale, slug), locale)
    return { title, ...drawing, picture }
  }
  if (kind === 'events') {
    const { title, drawing, when, picture } = own(await findEvent(locale, slug), locale)
    return { title, ...drawing, picture, line: eventTime(locale, when, { year: true }) }
  }
  if (kind === 'speakers') {
    const { name, role, seed } = own(await findSpeaker(locale, slug), locale)
    return { title: name, seed, line: role }
  }
  if (kind === 'pages') return { title: own(await findPage(locale, slug), locale).title, seed: slug }
  if (kind !== 'site') return notFound()
  const room = rooms.find((each) => each === slug)
  if (room) return { title: (await getTranslations({ locale, namespace: 'nav' }))(room), seed: room, ground: 'sky' }
  const { tagline, name } = await findSettings(locale)
  return slug === 'home' ? { title: tagline || name, seed: 'qanat', ground: 'sky' } : notFound()
}

export async function GET(_request: Request, { params }: Props) {
  const { locale, kind, file } = await params
  if (!isLocale(locale) || !file.endsWith('.png')) notFound()
  const { picture, ...drawn } = await subject(locale, kind, decodeSlug(file.slice(0, -'.png'.length)))
  const [{ name, brandNote }, { fonts, ...faces }] = await Promise.all([findSettings(locale), cardFaces()])
  const photo = picture && (await cropPicture(join(uploads, basename(decodeURIComponent(picture.src))), picture.focus, cardPicture))
  return new ImageResponse(<Card {...drawn} locale={locale} brand={name} note={brandNote} photo={photo} faces={faces} />, {
    ...cardSize, fonts, headers: { 'cache-control': 'public, max-age=0, s-maxage=1' },
  })
}
