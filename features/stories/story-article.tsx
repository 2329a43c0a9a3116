import { getLocale, getTranslations } from 'next-intl/server'
import { Cover } from '#ui/cover.tsx'
import { Notice } from '#ui/notice.tsx'
import { Prose } from '#ui/prose.tsx'
import { titleSize } from '#ui/title-size.ts'
import { StoryColophon } from './story-colophon.tsx'
import { StoryFacts } from './story-facts.tsx'
import { StoryFigures } from './story-figures.tsx'
import { StoryPhoto } from './story-photo.tsx'
import type { Story } from './story.ts'

type Props = { story: Story; materialUse: string; address: string }

/** A story from its title to its colophon. Foreign words carry their own language. */
export async function StoryArticle({ story, materialUse, address }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('story')
  const { language, title, summary, picture, drawing, contentNotice, body, figures } = story
  const lang = language === locale ? undefined : language
  return (
    <article>
      <header className="tale-head in">
        <div className="shaft">
          <div className="main flow">
            <h1 lang={lang} className={titleSize(title)}>{title}</h1>
            {summary && <p className="sum" lang={lang}>{summary}</p>}
          </div>
          <StoryFacts story={story} />
        </div>
      </header>
      {picture
        ? <StoryPhoto picture={picture} lang={lang} />
        : <div className="tale-cover"><Cover seed={drawing.seed} ground={drawing.ground} width={960} height={400} /></div>}
      <div className="tale-body in">
        <div className="shaft">
          <div className="main flow">
            {contentNotice && (
              <Notice id="notice-h" sign="!" title={t('notice')} tone="warm" heading={2}>
                <p lang={lang}>{contentNotice}</p>
              </Notice>
            )}
            <div className="prose" lang={lang}><Prose text={body} /></div>
          </div>
          {figures.length > 0 && <StoryFigures figures={figures} language={language} lang={lang} />}
          <StoryColophon story={story} materialUse={materialUse} address={address} />
        </div>
      </div>
    </article>
  )
}
