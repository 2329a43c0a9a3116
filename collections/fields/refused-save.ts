import type { CollectionConfig, GlobalConfig } from 'payload'

const component = '/admin/editor/refused-save.tsx#RefusedSave'

/** What Payload's form forgets after a refused save. An account's form has it in its field for the password (admin/accounts/current-password.tsx). */
export const keepsRefused = (collection: CollectionConfig): CollectionConfig => {
  if (collection.auth) return collection
  const { components } = collection.admin ?? {}
  return { ...collection, admin: { ...collection.admin, components: { ...components, edit: { ...components?.edit, beforeDocumentControls: [component] } } } }
}

/** The same for a global, which has another place for it. */
export const globalKeepsRefused = (global: GlobalConfig): GlobalConfig => {
  const { components } = global.admin ?? {}
  return { ...global, admin: { ...global.admin, components: { ...components, elements: { ...components?.elements, beforeDocumentControls: [component] } } } }
}
