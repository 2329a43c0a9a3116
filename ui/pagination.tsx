type Words = { label: string; previous: string; next: string; position: string }
type Props = { previous: string | undefined; next: string | undefined; words: Words }

/** Previous page, where we are, next page: real links. */
export function Pagination({ previous, next, words }: Props) {
  return (
    <nav className="pages" aria-label={words.label}>
      {previous ? <a className="go go--back" rel="prev" href={previous}>{words.previous}</a> : <span />}
      {' '}<span>{words.position}</span>{' '}
      {next ? <a className="go" rel="next" href={next}>{words.next}</a> : <span />}
    </nav>
  )
}
