import type { FormState } from 'payload'
import { afterEach, expect, test } from 'vitest'
import { formOf, keepMarks, liftMarks, marksIn, marksOf, standing, withMarks } from '#admin/editor/marks.ts'

const form = formOf({ collectionSlug: 'stories', id: 'a' })
const refused: FormState = {
  title: { value: 'Название', valid: true },
  slug: { value: 'zanyat', valid: false, errorMessage: 'Адрес занят.' },
  seo: { valid: false, errorPaths: ['seo.title'] },
}
afterEach(() => keepMarks(form, new Map()))

test('what Payload answers about a form keeps the marks of the save, and its own words where it has any', () => {
  keepMarks(form, marksIn(refused))
  const good: FormState = { title: { value: 'Название' }, slug: { value: 'zanyat' } }
  expect(withMarks(form, good)).toEqual({ title: { value: 'Название' }, slug: { value: 'zanyat', valid: false, errorMessage: 'Адрес занят.' } })
  expect(withMarks(form, { slug: { value: 'zanyat', valid: false, errorMessage: 'Нужен адрес.' } })).toEqual({ slug: { value: 'zanyat', valid: false, errorMessage: 'Нужен адрес.' } })
  expect(withMarks(formOf({ collectionSlug: 'stories', id: 'b' }), good)).toEqual(good)
})

test('a mark stands while its own field holds what it held, whatever else is typed', () => {
  const marks = marksIn(refused)
  expect([...marks.keys()]).toEqual(['slug'])
  expect([...standing(marks, { ...refused, title: { value: 'Другое' } }).keys()]).toEqual(['slug'])
  expect([...standing(marks, { ...refused, slug: { value: 'svoboden' } }).keys()]).toEqual([])
  const file = (name: string): FormState => ({ file: { value: new File([name], name), valid: false, errorMessage: 'Не снимок.' } })
  expect([...standing(marksIn(file('a.pdf')), file('b.jpg')).keys()]).toEqual([])
})

test('marks that are lifted are gone from the form and from every answer after', () => {
  keepMarks(form, marksIn(refused))
  const lifted: string[] = []
  liftMarks(form, ({ path }) => lifted.push(path))
  expect(lifted).toEqual(['slug'])
  expect(marksOf(form).size).toBe(0)
})
