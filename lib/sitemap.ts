import { escapeMarkup as x } from './markup.ts'

/** One address, absolute; `languages` by language, itself among them. */
export type SitemapEntry = { url: string; lastModified?: string | undefined; alternates: { languages: Record<string, string> } }

const entry = ({ url, lastModified, alternates: { languages } }: SitemapEntry) => `
<url>
<loc>${x(url)}</loc>${lastModified ? `
<lastmod>${x(lastModified)}</lastmod>` : ''}${Object.entries(languages).map(([language, href]) => `
<xhtml:link rel="alternate" hreflang="${x(language)}" href="${x(href)}" />`).join('')}
</url>`

/** In the order that the schema of sitemaps asks for, other namespaces last; Next's own writer has it the other way. */
export const sitemapXml = (entries: readonly SitemapEntry[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${entries.map(entry).join('')}
</urlset>
`
