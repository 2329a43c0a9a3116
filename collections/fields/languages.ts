import type { UIField } from 'payload'
import { common } from '#collections/words/common.ts'
import { told } from './told.ts'

/** What each language of a document is: published, changed since, draft, empty. */
export const languagesField: UIField = {
  name: 'languages',
  type: 'ui',
  ...told(common.languages, {
    position: 'sidebar' as const,
    disableListColumn: false,
    components: {
      Cell: '/admin/language-states-view.tsx#LanguageStatesCell',
      Field: '/admin/publishing/language-list.tsx#LanguageList',
    },
  }),
}
