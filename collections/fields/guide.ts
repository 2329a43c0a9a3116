import type { CollectionConfig } from 'payload'

type Components = NonNullable<NonNullable<CollectionConfig['admin']>['components']>

/** What the list and the form say of themselves ends with the way to a guide of docs/editors, by the name of its file. */
export const guidedBy = (guide: string): Pick<Components, 'Description'> => ({
  Description: { path: '/admin/guides/about-with-guide.tsx#AboutWithGuide', clientProps: { guide } },
})
