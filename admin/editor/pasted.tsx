'use client'
import { createClientFeature, LinkNode } from '@payloadcms/richtext-lexical/client'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { COMMAND_PRIORITY_HIGH, PASTE_COMMAND, type PasteCommandType } from '@payloadcms/richtext-lexical/lexical'
import { ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { toast, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import { say, type Words } from '#lib/words.ts'
import { lossWords, notKept } from '#collections/words/pasted.ts'
import { cleaned } from './clipboard.ts'
import type { Loss } from './losses.ts'

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

/** The same to be pasted once more, cleaned, and what is lost by it. What comes from a text of ours is left as it is. */
function cleanedEvent(event: PasteCommandType): { clean: ClipboardEvent; lost: Loss[] } | undefined {
  const data = 'clipboardData' in event ? event.clipboardData : null
  const html = data?.getData('text/html')
  if (!data || !html || isClean.has(event) || data.types.includes('application/x-lexical-editor')) return undefined
  const { html: kept, lost } = cleaned(html)
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/html', kept)
  clipboardData.setData('text/plain', data.getData('text/plain'))
  const clean = new ClipboardEvent('paste', { clipboardData, cancelable: true })
  isClean.add(clean)
  return { clean, lost }
}

/** A file alone, from a folder or a screenshot: nothing of it can be pasted into a text. */
function isFileAlone(event: PasteCommandType): boolean {
  const data = 'clipboardData' in event ? event.clipboardData : null
  return Boolean(data?.files.length) && !['text/html', 'text/plain'].some((type) => data?.getData(type))
}

const noteFor = 30_000

function Pasted() {
  const [editor] = useLexicalComposerContext()
  const { i18n: { language } } = useTranslation()
  useEffect(() => {
    const tell = (...sentences: Words[]) => toast.warning(sentences.map((words) => say(words, language)).join(' '), { duration: noteFor })
    return editor.registerCommand(PASTE_COMMAND, (event) => {
      const again = cleanedEvent(event)
      if (!again) {
        if (isFileAlone(event)) tell(lossWords.pictures)
        return false
      }
      event.preventDefault()
      if (again.lost.length) tell(notKept, ...again.lost.map((loss) => lossWords[loss]))
      return editor.dispatchCommand(PASTE_COMMAND, again.clean)
    }, COMMAND_PRIORITY_HIGH)
  }, [editor, language])
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
