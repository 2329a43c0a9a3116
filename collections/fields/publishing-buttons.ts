import type { CollectionConfig } from 'payload'

const component = (file: string, name: string) => `/admin/publishing/${file}.tsx#${name}`

/** The acts of publishing, each in Payload's own place: what a button does is what it says, for the languages it names. */
export const publishingButtons = {
  components: {
    edit: {
      PublishButton: component('publish-language', 'PublishLanguage'),
      SaveDraftButton: component('save-draft', 'SaveDraft'),
      Status: component('language-status', 'LanguageStatus'),
      UnpublishButton: component('withdraw-menu', 'WithdrawMenu'),
    },
    views: { edit: { version: { actions: [component('restore-language', 'RestoreLanguage')] } } },
  },
} satisfies CollectionConfig['admin']
