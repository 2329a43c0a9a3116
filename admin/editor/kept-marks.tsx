'use client'

import { ServerFunctionsProvider, useServerFunctions } from '@payloadcms/ui'
import type { BuildFormStateArgs, FormState, ServerFunctionClient } from 'payload'
import { type ReactNode, useCallback } from 'react'
import { formOf, withMarks } from './marks.ts'

/**
 * A form that is being changed asks the server about each change, and the answer judges by the fields' own rules alone: it
 * takes off every mark that only a save can set. Put back afterwards, a mark would be a change to ask about again; so it is
 * put into the answer, before the form has it.
 */
export function KeptMarks({ children }: { children: ReactNode }) {
  const { serverFunction } = useServerFunctions()
  const keeping = useCallback<ServerFunctionClient>(async (call) => {
    const answer = await serverFunction(call)
    if (call.name !== 'form-state') return answer
    // A block or link within a text asks about its own fields, in the name of the document.
    const asked = call.args as Partial<BuildFormStateArgs>
    const isDocument = asked.schemaPath === (asked.collectionSlug ?? asked.globalSlug)
    const { state } = answer as { state?: FormState | null }
    return isDocument && state ? { ...(answer as object), state: withMarks(formOf(asked), state) } : answer
  }, [serverFunction])
  return <ServerFunctionsProvider serverFunction={keeping}>{children}</ServerFunctionsProvider>
}
