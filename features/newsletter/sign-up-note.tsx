import { getTranslations } from 'next-intl/server'
import { Notice } from '#ui/notice.tsx'

const notes = ['start', 'check', 'terms', 'tooMany'] as const
type Note = (typeof notes)[number]
const isNote = (note: string): note is Note => notes.includes(note as Note)

/** What came of the post when no field is wrong: one more step is needed, or some patience. */
export async function SignUpNote({ note, minutes = 1 }: { note: string; minutes?: number | undefined }) {
  const t = await getTranslations('newsletter')
  if (!isNote(note)) return null
  const calm = note === 'check' || note === 'start'
  return (
    <Notice id="note-h" sign={note === 'check' ? '?' : calm ? '1' : '!'} title={t('noteTitle', { note })} tone={calm ? 'calm' : 'warm'} heading={2} alert>
      <p>{note === 'tooMany' ? t('note.tooMany', { minutes }) : t(`note.${note}`)}</p>
    </Notice>
  )
}
