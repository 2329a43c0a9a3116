import { say } from '#lib/words.ts'
import { guides as words } from '#collections/words/guides.ts'
import { guidePath } from './guide-path.ts'
import { type Guide, guidesFor } from './guides.ts'

const Titles = ({ of }: { of: readonly Guide[] }) => (
  <ul>{of.map(({ name, language, title }) => <li key={name}><a href={guidePath(name)} lang={language}>{title}</a></li>)}</ul>
)

export function GuideList({ language }: { language: string | undefined }) {
  const { own, englishOnly } = guidesFor(language)
  return (
    <>
      <h1>{say(words.all, language)}</h1>
      <Titles of={own} />
      {englishOnly.length > 0 && <><h2>{say(words.englishOnly, language)}</h2><Titles of={englishOnly} /></>}
    </>
  )
}
