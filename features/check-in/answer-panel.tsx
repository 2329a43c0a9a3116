import { getTranslations } from 'next-intl/server'
import { type Answer, isGood } from './door.ts'

type Props = { answer?: Answer; name?: string; time?: string }

/** What came of a code: in words and a sign first, in colour second. The script fills it in without a new page. */
export async function AnswerPanel({ answer, name, time }: Props) {
  const t = await getTranslations('door')
  const look = answer && (answer === 'welcome' ? 'good' : isGood(answer) ? 'again' : 'bad')
  return (
    <div className="door-answer" data-answer={look} role="status" aria-live="assertive">
      <span className="door-sign" aria-hidden="true" data-sign="">{look && { good: '✓', again: '✓✓', bad: '✕' }[look]}</span>
      <div>
        <p data-said="">
          {answer && t(`answers.${answer}`)}
          {answer === 'already' && time && ` ${t('at', { time })}`}
        </p>
        <p className="door-name" data-name="">{name}</p>
      </div>
    </div>
  )
}
