/** What can be told without a name. */
export const anonymousKinds = ['stories', 'speakers'] as const
export type AnonymousKind = (typeof anonymousKinds)[number]
