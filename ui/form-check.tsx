import type { ReactNode } from 'react'
import { fieldIds, tie } from './form-field.tsx'

type Props = { name: string; checked: boolean; required?: boolean; error?: string | undefined; children: ReactNode }

/** A box to tick; never ticked beforehand. */
export function FormCheck({ name, checked, required, error, children }: Props) {
  return (
    <div className={error ? 'field--bad' : undefined}>
      {error && <p className="error" id={fieldIds(name).error}>{error}</p>}
      <label className="opt">
        <input type="checkbox" value="yes" required={required} defaultChecked={checked} {...tie(name, { error })} />
        <span>{children}</span>
      </label>
    </div>
  )
}
