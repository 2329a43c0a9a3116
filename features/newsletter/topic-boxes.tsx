import { getTranslations } from 'next-intl/server'
import { topicField } from './sign-up.ts'

type Props = { topics: readonly { id: string; title: string }[]; isChosen: (field: string) => boolean }

/** What a reader may choose from; nothing chosen is everything. */
export async function TopicBoxes({ topics, isChosen }: Props) {
  const t = await getTranslations('newsletter')
  if (topics.length < 2) return null
  return (
    <fieldset aria-describedby="h-topics">
      <legend>{t('topics')} <span className="hint">— {t('optional')}</span></legend>
      <p className="hint" id="h-topics">{t('topicsHint')}</p>
      <div className="opts opts--columns">
        {topics.map(({ id, title }) => (
          <label key={id} className="opt">
            <input type="checkbox" name={topicField(id)} value="yes" defaultChecked={isChosen(topicField(id))} />
            <span>{title}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
