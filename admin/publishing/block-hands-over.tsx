'use client'

import { useEffect, useRef } from 'react'
import { useAllFormFields, useFormModified } from '@payloadcms/ui'
import { $isBlockNode, BlockNode } from '@payloadcms/richtext-lexical/client'
import { $nodesOfType, HISTORIC_TAG, type LexicalEditor, SKIP_DOM_SELECTION_TAG } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { reduceFieldsToValues } from 'payload/shared'

type Values = Record<string, unknown>

/** The node of the text this form belongs to, where it does not say what the form says. */
function behind(values: Values): BlockNode | undefined {
  const node = $nodesOfType(BlockNode).find((one) => $isBlockNode(one) && one.getFields().id === values['id'])
  const fields = node?.getFields() as Values | undefined
  return fields && Object.entries(values).some(([name, value]) => JSON.stringify(fields[name] ?? null) !== JSON.stringify(value ?? null)) ? node : undefined
}

function handOver(editor: LexicalEditor, values: Values) {
  if (!editor.read(() => behind(values))) return
  editor.update(() => {
    const node = behind(values)
    node?.setFields({ ...node.getFields(), ...values }, true)
  }, { tag: SKIP_DOM_SELECTION_TAG })
}

/**
 * Inside every block of a text, unseen. What is chosen or typed in a block reaches the text only when the server has
 * answered what the block's form looks like now: on a slow line a save was faster, and a picture just chosen was lost.
 * Here the text is to have it at once, and an answer that comes late is not to put back what stood before. Not proved yet:
 * at a latency of 1.5 s a picture chosen in a drawer still reaches the text seconds later.
 */
export function BlockHandsOver() {
  const [editor] = useLexicalComposerContext()
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const latest = useRef<Values | undefined>(undefined)

  useEffect(() => {
    latest.current = modified ? (reduceFieldsToValues(fields, true) as Values) : undefined
    if (latest.current) handOver(editor, latest.current)
  }, [editor, fields, modified])

  useEffect(() => editor.registerUpdateListener(({ tags }) => {
    const late = tags.has(SKIP_DOM_SELECTION_TAG) && !tags.has(HISTORIC_TAG)
    if (late && latest.current) handOver(editor, latest.current)
  }), [editor])

  return null
}
