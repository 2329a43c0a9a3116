import { getTranslations } from 'next-intl/server'
import { Notice } from '#ui/notice.tsx'

const notes = ['check', 'full', 'changed', 'tooMany'] as const
type Note = (typeof notes)[number]
const isNote = (note: string): note is Note => notes.includes(note as Note)

/** What came of the post when no field is wrong: one more press is needed, or some patience. */
export async function RegistrationNote({ note, minutes = 1 }: { note: string; minutes?: number | undefined }) {
  const t = await getTranslations('registration')
  if (!isNote(note)) return null
  const tone = note === 'check' ? 'calm' : 'warm'
  return (
    <Notice id="note-h" sign={note === 'check' ? '?' : '!'} title={t('noteTitle', { note })} tone={tone} heading={3} alert>
      <p>{note === 'tooMany' ? t('note.tooMany', { minutes }) : t(`note.${note}`)}</p>
    </Notice>
  )
}
