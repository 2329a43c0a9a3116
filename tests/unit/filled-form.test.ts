import { expect, test } from 'vitest'
import { withFilledForm } from '#server/filled-form.ts'

const page = (inside: string) => `<main><form class="form" method="post" action="/kk/newsletter#form" noValidate="">${inside}<button>Жазылу</button></form></main>`
const fill = (inside: string, typed: Record<string, string>) =>
  withFilledForm(page(inside), { path: '/kk/newsletter', typed: new URLSearchParams(typed), notice: '<p>!</p>' })

test('what was typed stands in the controls, with nothing in it that could be markup', () => {
  expect(fill('<input id="f-email" name="email" type="email" value="old"/>', { email: `"><script>'&$1` }))
    .toBe(page('<p>!</p><input value="&quot;&gt;&lt;script&gt;&#39;&amp;$1" id="f-email" name="email" type="email"/>'))
  expect(fill('<textarea name="needs" rows="3">old</textarea>', { needs: '\n</textarea>' })).toContain('<textarea name="needs" rows="3">\n\n&lt;/textarea&gt;</textarea>')
})

test('boxes are ticked as they were', () => {
  const boxes = '<input type="radio" name="locale" value="kk" checked=""/><input type="radio" name="locale" value="ru"/><input type="checkbox" name="consent" value="yes" checked=""/>'
  const filled = fill(boxes, { locale: 'ru' })
  expect(filled).toContain('<input type="radio" name="locale" value="kk"/><input checked="" type="radio" name="locale" value="ru"/><input type="checkbox" name="consent" value="yes"/>')
})

test('hidden fields, the trap and passwords stay as the page has them', () => {
  const left = '<input type="hidden" name="seal" value=""/><input id="f-website" name="website" tabindex="-1"/><input type="password" name="secret"/>'
  expect(fill(left, { seal: 'x', website: 'x', secret: 'x' })).toBe(page(`<p>!</p>${left}`))
})

test('a page without that form is not taken', () => {
  expect(withFilledForm('<form method="post" action="/kk/events/a">x</form>', { path: '/kk/newsletter', typed: new URLSearchParams(), notice: '' })).toBeUndefined()
})
