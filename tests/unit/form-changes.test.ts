import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { expect, test } from 'vitest'
import { changedPaths, changesOf, fieldsOutside } from '#admin/publishing/changes.ts'

const values = (fields: FormState) => reduceFieldsToValues(fields, true) as Record<string, unknown>
const text = (value: unknown) => ({ value, initialValue: value })
const row = { id: 'a', label: 'Сайт' }

/** As Payload keeps a speaker's form. */
const opened: FormState = { name: text('Айгуль'), links: { value: 0, initialValue: 0, rows: [] }, 'seo.title': text(''), 'seo.image': text(undefined), consent: text(false) }
const withLink: FormState = {
  ...opened, links: { value: 1, initialValue: 0, disableFormData: true, rows: [{ id: 'a' }] }, 'links.0.id': text('a'), 'links.0.label': text('Сайт'),
}

test('a list without rows is a zero in what a form sends: what it was opened with says so too', () => {
  expect(changesOf(values(withLink), values(opened))).toEqual({ data: { links: [row] }, base: { links: 0 } })
  expect(changesOf(values(opened), values(withLink))).toEqual({ data: { links: 0 }, base: { links: [row] } })
  expect(changesOf(values(opened), values(opened))).toEqual({ data: {}, base: {} })
})

test('of a group only the changed fields are sent, of a text all of it', () => {
  const body = (words: string) => ({ root: { children: [words] } })
  const began = { seo: { title: '', image: 'x' }, body: body('a'), count: 0 }
  const now = { seo: { title: 'Т', image: 'x' }, body: body('b'), count: null }
  expect(changesOf(now, began)).toEqual({ data: { seo: { title: 'Т' }, body: body('b'), count: null }, base: { seo: { title: '' }, body: body('a'), count: 0 } })
})

test('what was typed while a save was on its way is left out of what its answer puts into the form, rows and all', () => {
  const now = { ...withLink, 'seo.title': text('Т') }
  const typed = changedPaths(values(now), values(opened))
  expect(typed.toSorted()).toEqual(['links', 'seo.title'])
  expect(Object.keys(fieldsOutside(now, typed))).toEqual(['name', 'seo.image', 'consent'])
})
