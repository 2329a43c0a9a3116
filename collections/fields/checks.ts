import type { TextFieldSingleValidation } from 'payload'
import { safeHref } from '#lib/href.ts'
import { say, type Words } from '#lib/words.ts'
import { readWallTime } from '#lib/zones.ts'
import { timeUnreadable } from '#collections/words/event-rules.ts'
import { site as words } from '#collections/words/site.ts'

type Empty = string | null | undefined

const check = (holds: (value: string) => boolean, problem: Words): TextFieldSingleValidation => (value: Empty, { req, required }) => {
  if (!value) return !required || req.t('validation:required')
  return holds(value) || say(problem, req.i18n?.language)
}

/** A time of day, HH:mm. */
export const isTime = check((value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value), words.badTime)

/** A wall time, YYYY-MM-DDTHH:mm. */
export const isWallTime = check((value) => readWallTime(value) !== undefined, timeUnreadable)

/** An address that a visitor may be led to. */
export const isHref = check((value) => safeHref(value) !== undefined, words.badUrl)
