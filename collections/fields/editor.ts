import {
  BlocksFeature, BlockquoteFeature, BoldFeature, createServerFeature, FixedToolbarFeature, HeadingFeature, InlineToolbarFeature, ItalicFeature, lexicalEditor,
  OrderedListFeature, ParagraphFeature, UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block } from 'payload'
import type { proseBlocks } from '#lib/prose-nodes.ts'
import { blocks as words } from '#collections/words/rich-text.ts'
import { link } from './editor-link.ts'
import { block } from './block.ts'

const pasted = createServerFeature({ key: 'pasted', feature: { ClientFeature: '/admin/editor/pasted.tsx#PastedFeatureClient' } })

const goneLinks = createServerFeature({ key: 'goneLinks', feature: { ClientFeature: '/admin/editor/gone-links.tsx#GoneLinksFeatureClient' } })
const handedOver = createServerFeature({ key: 'handedOver', feature: { ClientFeature: '/admin/editor/handed-over.tsx#HandedOverFeatureClient' } })

export const plain = () => [ParagraphFeature(), BoldFeature(), ItalicFeature(), link(), pasted(), handedOver(), goneLinks(), InlineToolbarFeature()]

/** A few words with links: the inside of a content notice. */
export const shortText = lexicalEditor({ features: plain() })

export const image: Block = block({
  slug: 'image',
  interfaceName: 'ImageBlock',
  labels: words.image.labels,
  fields: [
    { name: 'image', type: 'upload', relationTo: 'media', required: true, label: words.image.image, admin: { description: words.image.imageHelp } },
  ],
})

const contentNotice: Block = block({
  slug: 'contentNotice',
  interfaceName: 'ContentNoticeBlock',
  labels: words.contentNotice.labels,
  fields: [
    {
      name: 'summary', type: 'text', required: true,
      label: words.contentNotice.summary, admin: { description: words.contentNotice.summaryHelp },
    },
    { name: 'content', type: 'richText', editor: shortText, label: words.contentNotice.content },
  ],
})

/** One for each that pages can draw. */
const blocks: Record<keyof typeof proseBlocks, Block> = { image, contentNotice }

/** The body of a story or page: headings, lists, quote, links, image, content notice, nothing more. */
export const longText = lexicalEditor({
  features: [
    FixedToolbarFeature(), ...plain(), HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }), UnorderedListFeature(), OrderedListFeature(),
    BlockquoteFeature(), BlocksFeature({ blocks: Object.values(blocks) }),
  ],
})
