/** A topic or a series by which the list of stories can be narrowed. `address` is the narrowed list. */
export type FilterKind = 'topics' | 'series'
export type Filter = { id: string; kind: FilterKind; slug: string; address: string; title: string; description: string }
