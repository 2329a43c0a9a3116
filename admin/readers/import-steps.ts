import { sendForm, type Posted } from '#admin/post.ts'

export const outcomes = ['added', 'invited', 'gained', 'there', 'refused'] as const
export type Counts = Record<(typeof outcomes)[number], number>
export type Report = { fileKey: string; lines: number; counts: Counts; refused: { line: number; text: string }[]; unread: string[]; hours: number }
/** A column that may hold a refusal, and what somebody says of it; see domain/newsletter/lists/undecided.ts. */
export type Question = { column: number; title: string; values: string[]; others: boolean }
export type Reading = 'nothing' | { subscribed: string[]; left: string[]; others: boolean }
export type Readings = Record<number, Reading>
export type Progress = { id: string; done: number; finished: boolean; counts: Counts }

const formOf = (file: File, fields: Record<string, string> = {}) => {
  const form = new FormData()
  form.set('file', file)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

export const check = (file: File, readings: Readings) =>
  sendForm<Report | { undecided: Question[] }>('/api/subscribers/import/check', formOf(file, { readings: JSON.stringify(readings) }))

/** Imports step by step until it is done or stops; tells of each step. */
export async function importAll(file: File, { fileKey }: Report, readings: Readings, tell: (progress: Progress) => void): Promise<Posted<Progress>> {
  for (;;) {
    const answer = await sendForm<Progress>('/api/subscribers/import', formOf(file, { checked: fileKey, readings: JSON.stringify(readings) }))
    if (!answer.ok) return answer
    tell(answer.data)
    if (answer.data.finished) return answer
  }
}
