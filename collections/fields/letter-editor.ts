import {
  BlockquoteFeature, BlocksFeature, FixedToolbarFeature, HeadingFeature, lexicalEditor, OrderedListFeature, UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block, TextFieldSingleValidation } from 'payload'
import type { letterBlocks } from '#domain/newsletter/letter-blocks.ts'
import { say } from '#lib/words.ts'
import { letterBlocks as words } from '#collections/words/letter-blocks.ts'
import { block } from './block.ts'
import { isHref } from './checks.ts'
import { image, plain } from './editor.ts'

const storyCard: Block = block({
  slug: 'storyCard',
  interfaceName: 'StoryCardBlock',
  labels: words.story.labels,
  fields: [{ name: 'story', type: 'relationship', relationTo: 'stories', required: true, label: words.story.story, admin: { description: words.story.help, allowCreate: false } }],
})

const eventCard: Block = block({
  slug: 'eventCard',
  interfaceName: 'EventCardBlock',
  labels: words.event.labels,
  fields: [{ name: 'event', type: 'relationship', relationTo: 'events', required: true, label: words.event.event, admin: { description: words.event.help, allowCreate: false } }],
})

type Siblings = { to?: unknown; url?: unknown }
const leadsSomewhere: TextFieldSingleValidation = (value, args) => {
  const { to } = args.siblingData as Siblings
  if (!value && !to) return say(words.button.nowhere, args.req.i18n?.language)
  return isHref(value, args)
}

const button: Block = block({
  slug: 'button',
  interfaceName: 'ButtonBlock',
  labels: words.button.labels,
  fields: [
    { name: 'label', type: 'text', required: true, maxLength: 60, label: words.button.label, admin: { description: words.button.labelHelp } },
    { name: 'to', type: 'relationship', relationTo: ['events', 'stories', 'pages'], label: words.button.to, admin: { description: words.button.toHelp, allowCreate: false } },
    {
      name: 'url', type: 'text', label: words.button.url, validate: leadsSomewhere,
      admin: { description: words.button.urlHelp, condition: (_, { to }: Siblings) => !to },
    },
  ],
})

/** One for each that a letter can draw; hooks/rich-text-rules.ts refuses all others. */
const blocks: Record<keyof typeof letterBlocks, Block> = { storyCard, eventCard, button, image }

/** The body of a letter: words, pictures, stories and events by reference, buttons. */
export const letterText = lexicalEditor({
  features: [
    FixedToolbarFeature(), ...plain(), HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }), UnorderedListFeature(), OrderedListFeature(),
    BlockquoteFeature(), BlocksFeature({ blocks: Object.values(blocks) }),
  ],
})
