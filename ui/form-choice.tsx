import type { Locale } from '#lib/locales.ts'
import { fieldIds } from './form-field.tsx'
import { Small } from './small.tsx'

type Option = { value: string; label: string; lang?: Locale | undefined; note?: string | undefined }
type Props = { name: string; legend: string; options: readonly Option[]; chosen: string; error?: string | undefined }

/** One of a few: radio buttons under one question. The first carries the field's name, so that an error leads to it. */
export function FormChoice({ name, legend, options, chosen, error }: Props) {
  const ids = fieldIds(name)
  return (
    <fieldset className={error ? 'field--bad' : undefined} aria-describedby={error ? ids.error : undefined}>
      <legend>{legend}</legend>
      {error && <p className="error" id={ids.error}>{error}</p>}
      <div className="opts">
        {options.map(({ value, label, lang, note }, i) => (
          <label key={value} className="opt">
            <input type="radio" name={name} value={value} id={i === 0 ? ids.control : undefined} defaultChecked={value === chosen} />
            <span lang={lang}>{label}{note && <Small>{note}</Small>}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
