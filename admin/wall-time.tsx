'use client'
import { FieldDescription, FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { DefaultCellComponentProps, TextFieldClientProps } from 'payload'
import { say } from '#lib/words.ts'
import { readWallTime } from '#lib/zones.ts'
import { site } from '#collections/words/site.ts'
import './admin.css'

const week = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'] as const

/** `06.02.2027 11:00`: the browser’s own picker may write it the American way. */
function written(value: unknown): string | undefined {
  const read = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})$/.exec(typeof value === 'string' ? value : '')
  return read ? `${read[3]}.${read[2]}.${read[1]} ${read[4]}` : undefined
}

function weekday(value: string | null | undefined): (typeof week)[number] | undefined {
  const wall = value ? readWallTime(value) : undefined
  return wall === undefined ? undefined : week[new Date(wall).getUTCDay()]
}

/**
 * The browser's own picker of day and time. It gives the time as text and knows no zone: what is typed is what is
 * saved, wherever the editor's computer thinks it is.
 */
export function WallTimeField({ field, path, readOnly }: TextFieldClientProps) {
  const { value, setValue, showError, disabled } = useField<string | null>({ path })
  const { i18n } = useTranslation()
  const id = `field-${path.replace(/\./g, '__')}`
  const day = weekday(value)
  return (
    <div className={`field-type text wall-time${showError ? ' error' : ''}`} style={mergeFieldStyles(field)}>
      <FieldLabel htmlFor={id} label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          id={id} type="datetime-local" step={60} value={value ?? ''} disabled={readOnly || disabled}
          onChange={(event) => setValue(event.target.value || null)}
        />
      </div>
      {day && <p className="wall-time__written">{written(value)}, {say(site.days.options[day], i18n.language).toLowerCase()}</p>}
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}

/** The same in a list. */
export function WallTimeCell({ cellData }: DefaultCellComponentProps) {
  return <span>{written(cellData) ?? '–'}</span>
}
