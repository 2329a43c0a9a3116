import type { DraftKind } from '#collections/hooks/stored.ts'

/** Fields that protect a person, and the value that does. */
export const protections: Readonly<Partial<Record<DraftKind, Readonly<Record<string, boolean>>>>> = {
  stories: { anonymous: true },
  speakers: { hidePhoto: true, consent: false },
}

export const protectionsOf = (kind: DraftKind) => Object.entries(protections[kind] ?? {})

/** Not set is not set to protect, and no consent. */
export const isProtecting = (value: unknown, protecting: boolean) => (value === true) === protecting

/** Whether somebody is protected in `after` who was not in `before`. */
export const isRaised = (kind: DraftKind, before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) =>
  protectionsOf(kind).some(([name, protecting]) => !isProtecting(before[name], protecting) && isProtecting(after[name], protecting))
