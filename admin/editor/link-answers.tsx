'use client'

import { useAllFormFields } from '@payloadcms/ui'
import { useLayoutEffect } from 'react'
import { safeHref } from '#lib/href.ts'

const isGood: Record<string, (value: unknown) => boolean> = {
  text: Boolean,
  url: (value) => safeHref(value) !== undefined,
  doc: Boolean,
}

/**
 * A press on "Save" asks the server whether the link may be so, and Payload's form asks the same about the last letter a
 * quarter of a second after it was typed, which breaks the first question off. Then the form goes by its last answer, about
 * what stood there before ("https://", nothing), and the press did nothing. So a field that is plainly good counts as
 * good at once; what is not, the server says. Shows nothing.
 */
export function LinkAnswers() {
  const [fields, dispatchFields] = useAllFormFields()
  useLayoutEffect(() => {
    for (const [path, check] of Object.entries(isGood)) {
      if (fields[path]?.valid === false && check(fields[path].value)) dispatchFields({ type: 'UPDATE', path, valid: true, errorMessage: undefined })
    }
  }, [fields, dispatchFields])
  return null
}
