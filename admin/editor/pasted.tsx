'use client'
import { createClientFeature, LinkNode } from '@payloadcms/richtext-lexical/client'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { COMMAND_PRIORITY_HIGH, PASTE_COMMAND, type PasteCommandType } from '@payloadcms/richtext-lexical/lexical'
import { ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { cleaned } from './clipboard.ts'

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

const isClean = new WeakSet<PasteCommandType>()

/** Pastes the same once more, cleaned. What comes from a text of ours is left as it is, and so are files. */
function cleanedEvent(event: PasteCommandType): ClipboardEvent | undefined {
  const data = 'clipboardData' in event ? event.clipboardData : null
  const html = data?.getData('text/html')
  if (!data || !html || isClean.has(event) || data.types.includes('application/x-lexical-editor')) return undefined
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/html', cleaned(html))
  clipboardData.setData('text/plain', data.getData('text/plain'))
  const clean = new ClipboardEvent('paste', { clipboardData, cancelable: true })
  isClean.add(clean)
  return clean
}

function Pasted() {
  const [editor] = useLexicalComposerContext()
  useEffect(() => editor.registerCommand(PASTE_COMMAND, (event) => {
    const clean = cleanedEvent(event)
    if (!clean) return false
    event.preventDefault()
    return editor.dispatchCommand(PASTE_COMMAND, clean)
  }, COMMAND_PRIORITY_HIGH), [editor])
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
