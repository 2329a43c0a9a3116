'use client'

import { useEffect, useRef } from 'react'
import { useFormFields } from '@payloadcms/ui'
import { createClientFeature, useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { type EditorState, HISTORY_MERGE_TAG } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { watch } from './late-texts.ts'

/** The text writes into its form when the browser has a moment, half a second later at most: so long it is late. */
function HandedOver() {
  const [editor] = useLexicalComposerContext()
  const { fieldProps: { path } } = useEditorConfigContext()
  const value = useFormFields(([fields]) => fields[path]?.value)
  const written = useRef<EditorState | undefined>(undefined)
  const handedOver = useRef<EditorState | undefined>(undefined)

  useEffect(() => {
    if (JSON.stringify(written.current) === JSON.stringify(value)) handedOver.current = written.current
  }, [value])
  useEffect(() => editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, prevEditorState, tags }) => {
    const isWritten = dirtyElements.size + dirtyLeaves.size > 0 && !tags.has(HISTORY_MERGE_TAG) && !prevEditorState.isEmpty()
    if (isWritten) written.current = editorState
  }), [editor])
  useEffect(() => watch(() => written.current !== handedOver.current), [])
  return null
}

/** Lets a save wait for what was just written (admin/editor/late-texts.ts). */
export const HandedOverFeatureClient = createClientFeature({ plugins: [{ Component: HandedOver, position: 'normal' }] })
