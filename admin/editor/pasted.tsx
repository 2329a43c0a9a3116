'use client'
import { createClientFeature, LinkNode } from '@payloadcms/richtext-lexical/client'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

/** A bookmark of Word comes as a link to nowhere: its words stay. */
function unwrapBookmark(link: LinkNode) {
  const { linkType, url } = link.getFields()
  if (linkType === 'internal' || url?.trim()) return
  for (const child of link.getChildren()) link.insertBefore(child)
  link.remove()
}

/** Lists to tick off come as lists with points: a text is read, not filled in. */
function keepPoints(list: ListNode) {
  if (list.getListType() === 'check') list.setListType('bullet')
}

function Pasted() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      mergeRegister(
        ...(editor.hasNode(LinkNode) ? [editor.registerNodeTransform(LinkNode, unwrapBookmark)] : []),
        ...(editor.hasNode(ListNode) ? [editor.registerNodeTransform(ListNode, keepPoints)] : []),
      ),
    [editor],
  )
  return null
}

/** Makes of what other programs put on the clipboard what a text may hold, at once and before the writer's eyes. */
export const PastedFeatureClient = createClientFeature({ plugins: [{ Component: Pasted, position: 'normal' }] })
