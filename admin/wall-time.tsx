'use client'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { DefaultCellComponentProps, TextFieldClientProps } from 'payload'
import './admin.css'

/**
 * The browser's own picker of day and time. It gives the time as text and knows no zone: what is typed is what is
 * saved, wherever the editor's computer thinks it is.
 */
export function WallTimeField({ field, path, readOnly }: TextFieldClientProps) {
  const { value, setValue, showError, disabled } = useField<string>({ path })
  const id = `field-${path.replace(/\./g, '__')}`
  return (
    <div className={`field-type text wall-time${showError ? ' error' : ''}`} style={{ width: field.admin?.width }}>
      <FieldLabel htmlFor={id} label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          id={id} type="datetime-local" step={60} value={value ?? ''} disabled={readOnly || disabled}
          onChange={(event) => setValue(event.target.value || null)}
        />
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}

/** `06.02.2027 11:00` */
export function WallTimeCell({ cellData }: DefaultCellComponentProps) {
  const read = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})$/.exec(typeof cellData === 'string' ? cellData : '')
  return <span>{read ? `${read[3]}.${read[2]}.${read[1]} ${read[4]}` : '–'}</span>
}
