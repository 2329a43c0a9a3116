/** An empty text is simply not drawn. */
export const text = (value: string | null | undefined): string => value ?? ''

/** A related document that was read along; an id is one that the reader may not see, or that was not asked for. */
export const isDocument = <T extends object>(value: T | string | null | undefined): value is T => typeof value === 'object' && value !== null

export const idOf = (value: { id: string } | string): string => (typeof value === 'string' ? value : value.id)
