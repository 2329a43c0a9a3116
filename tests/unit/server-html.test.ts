import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { cleanHtml } from '#server/html.ts'

const sheets: Record<string, string> = { '/_next/static/a.css': 'a{color:red}', '/_next/static/b.css': 'b{content:"$&"}' }
const clean = (html: string) => cleanHtml(html, (href) => sheets[href])

test('scripts, preloads and markers of the framework are taken out', () => {
  const { html } = clean(
    '<!doctype html><html lang="kk"><head><script src="/_next/static/x.js" async=""></script>' +
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/x.js"/><link rel="expect" href="#_R_" blocking="render"/>' +
      '<link rel="modulepreload" href="/_next/m.js"/><meta name="next-size-adjust" content=""/></head>' +
      '<body><div hidden=""><!--$--><!--/$--></div><p>Бір<!-- --> күн</p><template id="P:1"></template>' +
      '<script>self.__next_f.push([1,"</p>"])</script><script id="_R_">requestAnimationFrame(1)</script></body></html>',
  )
  expect(html).toBe('<!doctype html><html lang="kk"><head></head><body><p>Бір күн</p></body></html>')
})

test('data for search engines, our own file and font preloads stay', () => {
  const kept =
    '<head><script type="application/ld+json">{"a":"<!-- \\u003c"}</script><script src="/enhance.1a2b3c4d.js" defer=""></script>' +
    '<link rel="preload" as="font" href="/fonts/onest.1a2b3c4d.woff2" crossorigin=""/><link rel="canonical" href="http://x/kk"/></head>'
  expect(clean(kept).html).toBe(kept)
})

test('a script of another host is taken out', () => {
  expect(clean('<script src="//evil.example/x.js"></script><script src="https://evil.example/x.js"></script>').html).toBe('')
})

test('stylesheets become one style in their order, with its hash for the policy', () => {
  const { html, styleHashes } = clean('<head><link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/><link rel="stylesheet" href="/_next/static/b.css"/></head>')
  const style = 'a{color:red}\nb{content:"$&"}'
  expect(html).toBe(`<head><style>${style}</style></head>`)
  expect(styleHashes).toEqual([`'sha256-${createHash('sha256').update(style).digest('base64')}'`])
})

test('a stylesheet that cannot be read stays a link', () => {
  const link = '<link rel="stylesheet" href="/_next/static/unknown.css"/>'
  expect(clean(`<head>${link}</head>`)).toEqual({ html: `<head>${link}</head>`, styleHashes: [] })
})
