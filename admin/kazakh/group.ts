import type { DefaultTranslationsObject } from '@payloadcms/translations'

/** The words of one of Payload's groups: the compiler names a key that is missing, or is no longer there. */
export type Group<Name extends keyof DefaultTranslationsObject> = DefaultTranslationsObject[Name]
