import { sendForm, type Posted } from '#admin/post.ts'

export const outcomes = ['added', 'invited', 'gained', 'there', 'refused'] as const
export type Counts = Record<(typeof outcomes)[number], number>
export type Report = { fileKey: string; lines: number; counts: Counts; refused: { line: number; text: string }[]; unread: string[]; hours: number; columns: ListColumn[] }
/** A column of a list, and as what it is read; see domain/newsletter/lists/columns.ts. */
export const kinds = ['email', 'locale', 'topics', 'consentDate', 'consentSource', 'status'] as const
export type Kind = (typeof kinds)[number]
export type ListColumn = { title: string; as: Kind | null }
/** A column that may hold a refusal, and what somebody says of it; see domain/newsletter/lists/undecided.ts. */
export type Question = { column: number; title: string; values: string[]; others: boolean }
export type Reading = 'nothing' | { subscribed: string[]; left: string[]; others: boolean }
export type Readings = Record<number, Reading>
/** What somebody says of how the list is to be read; a report is for this very mapping. */
export type Mapping = { columns?: (Kind | null)[]; locale?: string; readings: Readings }
export type Progress = { id: string; done: number; finished: boolean; counts: Counts }

const formOf = (file: File, fields: Record<string, string> = {}) => {
  const form = new FormData()
  form.set('file', file)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const fieldsOf = ({ columns, locale = '', readings }: Mapping) => ({ readings: JSON.stringify(readings), locale, ...(columns ? { columns: JSON.stringify(columns) } : {}) })

export const check = (file: File, mapping: Mapping) =>
  sendForm<Report | { undecided: Question[]; columns: ListColumn[] }>('/api/subscribers/import/check', formOf(file, fieldsOf(mapping)))

/** Imports step by step until it is done or stops; tells of each step. */
export async function importAll(file: File, { fileKey }: Report, mapping: Mapping, tell: (progress: Progress) => void): Promise<Posted<Progress>> {
  for (;;) {
    const answer = await sendForm<Progress>('/api/subscribers/import', formOf(file, { checked: fileKey, ...fieldsOf(mapping) }))
    if (!answer.ok) return answer
    tell(answer.data)
    if (answer.data.finished) return answer
  }
}
