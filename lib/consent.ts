/**
 * Which wording of the consent a person agreed to (messages: `consent`). Stored with each registration; raise it when
 * the wording changes its meaning in any language.
 */
export const consentVersion = '2026-11-24'
