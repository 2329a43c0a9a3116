import { sendForm, type Posted } from '#admin/post.ts'

export const outcomes = ['added', 'invited', 'gained', 'there', 'refused'] as const
export type Counts = Record<(typeof outcomes)[number], number>
export type Report = { fileKey: string; lines: number; counts: Counts; refused: { line: number; text: string }[]; unread: string[]; hours: number }
export type Progress = { id: string; done: number; finished: boolean; counts: Counts }

const formOf = (file: File, fields: Record<string, string> = {}) => {
  const form = new FormData()
  form.set('file', file)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

export const check = (file: File) => sendForm<Report>('/api/subscribers/import/check', formOf(file))

/** Imports step by step until it is done or stops; tells of each step. */
export async function importAll(file: File, { fileKey }: Report, tell: (progress: Progress) => void): Promise<Posted<Progress>> {
  for (;;) {
    const answer = await sendForm<Progress>('/api/subscribers/import', formOf(file, { checked: fileKey }))
    if (!answer.ok) return answer
    tell(answer.data)
    if (answer.data.finished) return answer
  }
}
