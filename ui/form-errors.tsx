import { fieldIds } from './form-field.tsx'
import { Notice } from './notice.tsx'

/** What is wrong, before the form: each line leads to its field. */
export function FormErrors({ title, fields }: { title: string; fields: readonly { name: string; label: string }[] }) {
  return (
    <Notice id="err-h" sign="!" title={title} tone="off" heading={3} alert>
      <ul className="list">
        {fields.map(({ name, label }) => <li key={name}><a href={`#${fieldIds(name).control}`}>{label}</a></li>)}
      </ul>
    </Notice>
  )
}
