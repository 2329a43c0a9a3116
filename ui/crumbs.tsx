import type { Locale } from '#lib/locales.ts'

export type Crumb = { title: string; href: string; language?: Locale }

/** The way to this page; the last step is the page itself, and is text. */
export function Crumbs({ steps, label }: { steps: readonly Crumb[]; label: string }) {
  return (
    <nav className="crumbs in" aria-label={label}>
      <ol>
        {steps.map(({ title, href, language }, i) => (
          <li key={href} lang={language}>{i < steps.length - 1 ? <a href={href}>{title}</a> : title}</li>
        ))}
      </ol>
    </nav>
  )
}
