import { copyDataFromLocaleHandler } from '@payloadcms/ui/rsc'
import { buildFormStateHandler } from '@payloadcms/ui/utilities/buildFormState'
import type { ServerFunctionHandler } from 'payload'
import { isLanguageKind } from './language-states.ts'

type ServerFunctions = NonNullable<Parameters<ServerFunctionHandler>[0]['serverFunctions']>

/**
 * Where Payload's own server functions do harm in a panel of several languages; a layout may replace any of them.
 *
 * `form-state`: asked whether somebody else changed the document, Payload looks at it without a language, and says yes
 * on every Kazakh form whose Russian is in another state; the only button of its dialog drops what was typed. What a
 * save would overwrite is told by the save itself. tests/integration/stale-check.test.ts tells when this may go.
 *
 * `copy-data-from-locale`: told that it copies, so that the address stays and the text is known as copied.
 */
export const serverFunctions: ServerFunctions = {
  'form-state': (args: Parameters<typeof buildFormStateHandler>[0]) =>
    buildFormStateHandler(isLanguageKind(String(args.collectionSlug)) ? { ...args, checkForStaleData: false } : args),
  'copy-data-from-locale': (args: Parameters<typeof copyDataFromLocaleHandler>[0]) => {
    args.req.context['copiesLanguage'] = true
    return copyDataFromLocaleHandler(args)
  },
}
