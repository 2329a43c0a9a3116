import type { ReactNode } from 'react'

/** How a control is tied to its words: spread it over the control. */
export type Tied = { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** Names of the parts of one field; the summary of errors leads to `control`. */
export const fieldIds = (name: string) => ({ control: `f-${name}`, hint: `h-${name}`, error: `e-${name}` })

/** Ties a control to its error and its hint, in this order. */
export function tie(name: string, { error, hint }: { error?: string | undefined; hint?: string | undefined }): Tied {
  const ids = fieldIds(name)
  const described = [error && ids.error, hint && ids.hint].filter(Boolean).join(' ')
  return {
    id: ids.control, name,
    ...(described && { 'aria-describedby': described }),
    ...(error && { 'aria-invalid': true as const }),
  }
}

type Props = { name: string; label: string; optional?: string; hint?: string; error?: string | undefined; children: (tied: Tied) => ReactNode }

/** Label, error, hint, control: in the order in which they are read. */
export function FormField({ name, label, optional, hint, error, children }: Props) {
  const ids = fieldIds(name)
  return (
    <div className={error ? 'field field--bad' : 'field'}>
      <label htmlFor={ids.control}>{label} {optional && <span className="hint">— {optional}</span>}</label>
      {error && <p className="error" id={ids.error}>{error}</p>}
      {hint && <p className="hint" id={ids.hint}>{hint}</p>}
      {children(tie(name, { error, hint }))}
    </div>
  )
}
