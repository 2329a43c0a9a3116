import { fieldIds } from './form-field.tsx'
import { Notice } from './notice.tsx'

type Props = { title: string; fields: readonly { name: string; label: string }[]; /** Below the heading that the form stands under. */ heading?: 2 | 3 }

/** What is wrong, before the form: each line leads to its field. */
export function FormErrors({ title, fields, heading = 3 }: Props) {
  return (
    <Notice id="err-h" sign="!" title={title} tone="off" heading={heading} alert>
      <ul className="list">
        {fields.map(({ name, label }) => <li key={name}><a href={`#${fieldIds(name).control}`}>{label}</a></li>)}
      </ul>
    </Notice>
  )
}
