import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { DoorFrame } from '#features/check-in/door-frame.tsx'
import { DoorList } from '#features/check-in/door-list.tsx'
import { findDoorList } from '#features/check-in/queries.ts'
import { roomLanguages } from '#lib/language-links.ts'
import { paths } from '#lib/paths.ts'
import { settleDraft } from '#lib/settle.ts'
import '#ui/styles/door.css'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ event: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('door'))('list'), robots: { index: false } }
}

export default async function CheckInList({ params }: Props) {
  const locale = await getLocale()
  const { event } = await params
  const { door, people, printed } = settleDraft(await findDoorList(await headers(), locale, event), paths.doorList(locale, event))
  return (
    <DoorFrame door={door} languages={roomLanguages((other) => paths.doorList(other, event))}>
      <DoorList people={people} printed={printed} />
    </DoorFrame>
  )
}
