import { getLocale, getTranslations } from 'next-intl/server'
import { titleSize } from '#ui/title-size.ts'
import type { Story } from './story.ts'

const quoted = { kk: ['«', '»'], ru: ['«', '»'], en: ['“', '”'] } as const
const bare = (words: string) => words.replace(/^[«“"„]|[»”"]$/gu, '')

/** One sentence that a person said. */
export async function StoryVoice({ story: { quote, storyteller, href } }: { story: Story }) {
  const locale = await getLocale()
  const t = await getTranslations('story')
  const [open, close] = quoted[locale]
  return (
    <div className="band band--night in" role="group" aria-label={t('voice')}>
      <div className="shaft">
        <div className="main">
          <blockquote className="voice">
            <p className={titleSize(quote)}>{open}{bare(quote)}{close}</p>
            <footer>{storyteller && `${storyteller} · `}<a href={href}>{t('readStory')}</a></footer>
          </blockquote>
        </div>
      </div>
    </div>
  )
}
