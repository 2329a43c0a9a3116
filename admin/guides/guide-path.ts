/** Where the panel shows all guides, or one of them (payload.config.ts: `views`). */
export const guidePath = (name?: string) => (name ? `/admin/guides/${name}` : '/admin/guides')
