import type { Access, CollectionConfig, FieldAccess, GlobalConfig, PayloadRequest, Where } from 'payload'
import { isEditable, type LetterState } from '#domain/newsletter/letter-states.ts'
import { isOfficeAccount } from '#lib/roles.ts'

type Role = NonNullable<PayloadRequest['user']>['role']
const has = (req: { user?: { role?: Role | null } | null }, ...roles: Role[]) => Boolean(req.user?.role && roles.includes(req.user.role))

const nobody: Access = () => false
const signedIn: Access = ({ req }) => Boolean(req.user)
/** Whoever writes stories and pages. */
const newsroom: Access = ({ req }) => has(req, 'admin', 'editor')
/** The same, for endpoints. */
export const isNewsroom = (req: { user?: { role?: Role | null } | null }) => has(req, 'admin', 'editor')
/** Whoever sees who comes, and opens the door. */
const office: Access = ({ req }) => isOfficeAccount(req.user)
/** The same, for buttons and pages that are no collection. */
export const isOffice = (req: { user?: { role?: Role | null } | null }) => isOfficeAccount(req.user)
/** Also who may run jobs. */
export const administrators = ({ req }: { req: PayloadRequest }) => req.user?.role === 'admin'

/** One language at a time: asking for all at once would hand out those that are not published. */
const oneLanguage: Access = ({ req }) => Boolean(req.user) || req.locale !== 'all'

/** Staff read everything; everybody else a document in the languages in which it is published. */
const published: Access = (args) =>
  args.req.user ? true : oneLanguage(args) && { _status: { equals: 'published' } }

const shown = { publicFor: { exists: true } }
const kept = { deletedAt: { exists: false } }
const inUse: Where = { and: [shown, kept] }
const inUseOrTried: Where = { and: [{ or: [shown, { triedFor: { exists: true } }] }, kept] }

/**
 * Staff read every file; everybody else those that something public shows. A picture of a letter that is still written is
 * given to whoever has its address, from a test, and stands in no list.
 */
const usedInPublic: Access = (args) =>
  args.req.user ? true : oneLanguage(args) && (args.isReadingStaticFile || args.id !== undefined ? inUseOrTried : inUse)

const staffOnly = ({ req }: { req: { user?: unknown } }) => Boolean(req.user)

type Rules = Required<Pick<NonNullable<CollectionConfig['access']>, 'create' | 'delete' | 'read' | 'readVersions' | 'unlock' | 'update'>>
  & Pick<NonNullable<CollectionConfig['access']>, 'admin'>

/** Written by editors, read by everybody once published. The office reads along. */
export const editorial = {
  admin: staffOnly, read: published, readVersions: signedIn, create: newsroom, update: newsroom, delete: newsroom, unlock: nobody,
} satisfies Rules

/** Events and speakers: as `editorial`, and the office writes them too. */
export const programme = {
  admin: staffOnly, read: published, readVersions: signedIn, create: signedIn, update: signedIn, delete: signedIn, unlock: nobody,
} satisfies Rules

/** Kept by the code itself; people may look, if anybody. */
export const machine = {
  admin: () => false, read: nobody, readVersions: nobody, create: nobody, update: nobody, delete: nobody, unlock: nobody,
} satisfies Rules

/** What people entrusted to us: the office reads; only the code writes, after the rules of `domain/`. */
export const inbox = { ...machine, admin: ({ req }) => isOffice(req), read: office } satisfies Rules

/** Who did what with what people entrusted to us: administrators read it, the code writes it, nobody changes it. */
export const ledger = { ...machine, admin: administrators, read: administrators } satisfies Rules

/** What the office keeps for its own work and pages show: rooms. */
export const desk = {
  admin: staffOnly, read: oneLanguage, readVersions: nobody, create: office, update: office, delete: office, unlock: nobody,
} satisfies Rules

/** Written by editors, public as soon as it is saved: the names of topics and series. */
export const vocabulary = {
  admin: staffOnly, read: oneLanguage, readVersions: nobody, create: newsroom, update: newsroom, delete: newsroom, unlock: nobody,
} satisfies Rules

/** Letters of the newsletter: the office writes them, all staff read along; their public face is the archive. */
export const correspondence = {
  admin: staffOnly, read: signedIn, readVersions: nobody, create: office, update: office, delete: office, unlock: nobody,
} satisfies Rules

/** The words of a letter can be typed until it is on its way; a save is refused in words then (hooks/letters.ts). */
export const whileEditable = {
  update: ({ doc }) => isEditable((doc as { state?: LetterState } | undefined)?.state ?? 'draft'),
} satisfies Record<string, FieldAccess>

/** Files: public while something public shows them. */
export const files = {
  admin: staffOnly, read: usedInPublic, readVersions: nobody, create: signedIn, update: signedIn, delete: signedIn, unlock: nobody,
} satisfies Rules

/** Kept by the code itself, and read by the public pages. */
export const machinePublic = { ...machine, read: () => true } satisfies Rules

/** Accounts: everybody sees and changes their own, administrators all of them. */
export const accounts = {
  admin: staffOnly,
  read: ({ req }) => (req.user?.role === 'admin' ? true : req.user ? { id: { equals: req.user.id } } : false),
  readVersions: nobody,
  create: administrators,
  update: ({ req }) => (req.user?.role === 'admin' ? true : req.user ? { id: { equals: req.user.id } } : false),
  delete: administrators,
  unlock: administrators,
} satisfies Rules

/** Settings of the site: read by everybody, changed by staff. */
export const settings = {
  read: oneLanguage, readVersions: nobody, update: newsroom,
} satisfies GlobalConfig['access']

/** A field that only staff see. */
export const staffField = { read: staffOnly } satisfies Record<string, FieldAccess>

/** The picture of somebody who does not want it shown: not even which file it is. */
export const unlessHidden = {
  read: ({ req, doc }) => Boolean(req.user) || (doc as { hidePhoto?: unknown } | undefined)?.hidePhoto === false,
} satisfies Record<string, FieldAccess>

/** A field that the code keeps and people only read. */
export const machineField = { create: () => false, update: () => false } satisfies Record<string, FieldAccess>

/** A field that the code keeps and only staff see. */
export const staffMachineField = { ...machineField, read: staffOnly } satisfies Record<string, FieldAccess>

/**
 * The storyteller's name. Given out only when the document at hand says that it may be: an answer narrowed to leave
 * `anonymous` out does not say so.
 */
export const unlessAnonymous = {
  read: ({ req, doc }) => Boolean(req.user) || (doc as { anonymous?: unknown } | undefined)?.anonymous === false,
} satisfies Record<string, FieldAccess>

/** A field that only an administrator may set. */
export const adminField = {
  create: ({ req }) => req.user?.role === 'admin',
  update: ({ req }) => req.user?.role === 'admin',
} satisfies Record<string, FieldAccess>
