import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { DoorDesk } from '#features/check-in/door-desk.tsx'
import { DoorFrame } from '#features/check-in/door-frame.tsx'
import { findDoor } from '#features/check-in/queries.ts'
import { browserFiles } from '#lib/browser-files.ts'
import { formState } from '#lib/form-state.ts'
import { roomLanguages } from '#lib/language-links.ts'
import { paths } from '#lib/paths.ts'
import { settleDraft } from '#lib/settle.ts'
import '#ui/styles/door.css'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ event: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('door'))('title'), robots: { index: false } }
}

export default async function CheckInPage({ params }: Props) {
  const locale = await getLocale()
  const { event } = await params
  const address = paths.checkIn(locale, event)
  const state = await formState()
  const { door, people } = settleDraft(await findDoor(await headers(), locale, event, state.values['search'] ?? ''), address)
  return (
    <DoorFrame door={door} languages={roomLanguages((other) => paths.checkIn(other, event))}>
      <DoorDesk door={door} address={address} state={state} people={people} />
      <script src={browserFiles.door} defer />
    </DoorFrame>
  )
}
