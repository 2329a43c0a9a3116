'use client'

import { useEffect } from 'react'
import { useAllFormFields, useForm, useFormModified } from '@payloadcms/ui'
import { $isBlockNode, BlockNode } from '@payloadcms/richtext-lexical/client'
import { $nodesOfType, HISTORIC_TAG, type LexicalEditor, SKIP_DOM_SELECTION_TAG } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { reduceFieldsToValues } from 'payload/shared'
import { watch } from './late-texts.ts'

type Values = Record<string, unknown>

/** The node of the text this form belongs to, where it does not say what the form says. */
function behind(values: Values): BlockNode | undefined {
  const node = $nodesOfType(BlockNode).find((one) => $isBlockNode(one) && one.getFields().id === values['id'])
  const fields = node?.getFields() as Values | undefined
  return fields && Object.entries(values).some(([name, value]) => JSON.stringify(fields[name] ?? null) !== JSON.stringify(value ?? null)) ? node : undefined
}

const isBehind = (editor: LexicalEditor, values: Values) => editor.read(() => behind(values)) !== undefined

function handOver(editor: LexicalEditor, values: Values) {
  if (!isBehind(editor, values)) return
  editor.update(() => {
    const node = behind(values)
    node?.setFields({ ...node.getFields(), ...values }, true)
  }, { tag: SKIP_DOM_SELECTION_TAG })
}

/**
 * Inside every block of a text, unseen. What is chosen or typed in a block reaches the text only when the server has
 * answered what the block's form looks like now: on a slow line a save was faster, and a picture just chosen was lost.
 * Here the text has it at once, and an answer that comes late does not put back what stood before.
 * tests/unit/block-hands-over.test.ts tells when this may go.
 */
export function BlockHandsOver() {
  const [editor] = useLexicalComposerContext()
  const [fields] = useAllFormFields()
  const { getFields } = useForm()
  const modified = useFormModified()

  useEffect(() => {
    if (!modified) return undefined
    const typed = () => reduceFieldsToValues(getFields(), true) as Values
    const takeBack = editor.registerUpdateListener(({ tags }) => {
      if (tags.has(SKIP_DOM_SELECTION_TAG) && !tags.has(HISTORIC_TAG)) handOver(editor, typed())
    })
    const unwatch = watch(() => isBehind(editor, typed()))
    return () => { takeBack(); unwatch() }
  }, [editor, getFields, modified])
  useEffect(() => {
    if (modified) handOver(editor, reduceFieldsToValues(fields, true) as Values)
  }, [editor, fields, modified])

  return null
}
