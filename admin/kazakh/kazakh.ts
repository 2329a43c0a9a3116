import type { DefaultTranslationsObject, I18nOptions, Language } from '@payloadcms/translations'
import { authentication } from './authentication.ts'
import { dashboard } from './dashboard.ts'
import { error } from './error.ts'
import { fields } from './fields.ts'
import { folder } from './folder.ts'
import { documents } from './general-documents.ts'
import { lists } from './general-lists.ts'
import { panel } from './general-panel.ts'
import { lexical } from './lexical.ts'
import { localization } from './localization.ts'
import { operators } from './operators.ts'
import { upload } from './upload.ts'
import { validation } from './validation.ts'
import { version } from './version.ts'

const translations: DefaultTranslationsObject = {
  authentication, dashboard, error, fields, folder, general: { ...documents, ...lists, ...panel }, localization, operators, upload, validation, version,
}

/** Kazakh months come under another language's name (dates.ts): Payload does not know `kk`. */
const language: Language = { dateFNSKey: 'az', translations }

/** The panel in Kazakh, which Payload does not ship: its types know only the languages it does. */
export const kazakh = { languages: { kk: language }, translations: { kk: { lexical } } as I18nOptions['translations'] }
