import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { en } from '@payloadcms/translations/languages/en'
import { ru } from '@payloadcms/translations/languages/ru'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { kazakh } from '#admin/kazakh/kazakh.ts'
import { panelWords } from '#admin/panel-words.ts'
import { administrators } from '#collections/access.ts'
import { AuditLog } from '#collections/AuditLog.ts'
import { shortText } from '#collections/fields/editor.ts'
import { formsSayWhatIsGone, sayWhatIsGone } from '#collections/fields/gone.ts'
import { globalMergesForms, mergesForms } from '#collections/fields/opened.ts'
import { globalKeepsRefused, keepsRefused } from '#collections/fields/refused-save.ts'
import { Navigation } from '#collections/globals/Navigation.ts'
import { Site } from '#collections/globals/Site.ts'
import { EventCapacity } from '#collections/EventCapacity.ts'
import { ConsentEvents } from '#collections/ConsentEvents.ts'
import { ConsentTexts } from '#collections/ConsentTexts.ts'
import { Deliveries } from '#collections/Deliveries.ts'
import { Events } from '#collections/Events.ts'
import { Imports } from '#collections/Imports.ts'
import { Leases } from '#collections/Leases.ts'
import { LeavingFiles } from '#collections/LeavingFiles.ts'
import { Letters } from '#collections/Letters.ts'
import { MailBudget } from '#collections/MailBudget.ts'
import { Media } from '#collections/Media.ts'
import { Outbox } from '#collections/Outbox.ts'
import { Pages } from '#collections/Pages.ts'
import { Publications } from '#collections/Publications.ts'
import { Redirects } from '#collections/Redirects.ts'
import { Registrations } from '#collections/Registrations.ts'
import { Series } from '#collections/Series.ts'
import { SpaceDays } from '#collections/SpaceDays.ts'
import { Spaces } from '#collections/Spaces.ts'
import { Speakers } from '#collections/Speakers.ts'
import { Stories } from '#collections/Stories.ts'
import { Subscribers } from '#collections/Subscribers.ts'
import { Suppressions } from '#collections/Suppressions.ts'
import { Tokens } from '#collections/Tokens.ts'
import { Topics } from '#collections/Topics.ts'
import { Users } from '#collections/Users.ts'
import { checksClocks } from '#collections/hooks/clock-check.ts'
import { accessOfStaff } from '#collections/hooks/accounts.ts'
import { explainErrors } from '#collections/hooks/errors.ts'
import { guides } from '#collections/words/guides.ts'
import { forgetsOldPublications } from '#collections/hooks/old-publications.ts'
import { env } from '#lib/env.ts'
import { mail } from '#lib/mail.ts'
import { withLanguageOrder } from '#lib/language-order.ts'
import { defaultLocale, localeNames, locales } from '#lib/locales.ts'
import { withPatientStart } from '#lib/patient-start.ts'
import { withToldTroubles } from '#lib/told-troubles.ts'
import { withMigrations } from '#migrations/adapter.ts'

const patience = env().APP_MODE === 'development' ? 15_000 : 1500
/** Nobody is locked out or taken over: each save is compared with what its form began with; accounts ask for the password where it matters. */
const unlocked = <Entity extends object>(entity: Entity) => ({ ...entity, lockDocuments: false as const })
const root = dirname(fileURLToPath(import.meta.url))

// Two rooms of libvips are enough for three formats; the others have had holes.
sharp.block({ operation: ['VipsForeignLoadNsgif', 'VipsForeignLoadTiff', 'VipsForeignLoadVips', 'VipsForeignLoadHeif'] })
sharp.concurrency(1)

export default buildConfig({
  secret: env().PAYLOAD_SECRET,
  serverURL: env().SITE_URL,
  csrf: [env().SITE_URL],
  cors: [],
  // No `__Host-`: the panel writes its language and theme under the same prefix without what that prefix asks for.
  cookiePrefix: 'payload',
  // Away from the database a visitor waits a second and a half, not the driver's thirty; a compiling developer has time.
  // Stated, for a set with an arbiter would take one server's word for a save.
  db: withMigrations(env().DATABASE_URI, withToldTroubles(withPatientStart(withLanguageOrder(mongooseAdapter({
    url: env().DATABASE_URI,
    connectOptions: { serverSelectionTimeoutMS: patience, connectTimeoutMS: patience, socketTimeoutMS: 8000, writeConcern: { w: 'majority' } },
  })), forgetsOldPublications))),
  localization: {
    locales: locales.map((code) => ({ code, label: localeNames[code] })),
    defaultLocale,
    fallback: false,
    defaultLocalePublishOption: 'active',
  },
  experimental: { localizeStatus: true },
  collections: [
    Events, Speakers, Spaces, SpaceDays,
    Stories, Pages, Topics, Series, Media, LeavingFiles, Users, Redirects, Publications,
    Subscribers, ConsentTexts, ConsentEvents, Suppressions, Tokens, Imports,
    Letters, Deliveries, MailBudget, Outbox, Leases, AuditLog,
    Registrations, EventCapacity,
  ].map(formsSayWhatIsGone).map(keepsRefused).map(mergesForms).map(unlocked),
  globals: [Site, { ...Navigation, fields: sayWhatIsGone(Navigation.fields) }].map(globalKeepsRefused).map(globalMergesForms).map(unlocked),
  endpoints: [accessOfStaff],
  hooks: { afterError: [explainErrors] },
  onInit: checksClocks,
  editor: shortText,
  sharp,
  // A new document's text comes as a field of a form.
  upload: { limits: { fileSize: 8 * 1024 * 1024, fieldSize: 9 * 1024 * 1024, files: 1 }, abortOnLimit: true },
  maxDepth: 3,
  defaultDepth: 1,
  graphQL: { disable: true },
  telemetry: false,
  debug: false,
  email: mail,
  // A refusal is no fault of ours; tests provoke them by the hundred.
  loggingLevels: {
    APIError: 'info', AuthenticationError: 'info', Forbidden: 'info', Locked: 'info', LockedAuth: 'info', MissingFile: 'info', NotFound: 'info', QueryError: 'info',
    UnverifiedEmail: 'info', ValidationError: 'info',
  },
  logger: { options: { level: env().APP_MODE === 'test' ? 'fatal' : 'info' } },
  i18n: { supportedLanguages: { ...kazakh.languages, ru, en }, translations: { ...panelWords, ...kazakh.translations }, fallbackLanguage: 'ru' },
  admin: {
    user: 'users',
    avatar: 'default',
    meta: { titleSuffix: ' · Qanat', icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/favicon.svg' }] },
    components: {
      providers: ['/admin/astana-zone.tsx#AstanaZone', '/admin/editor/kept-marks.tsx#KeptMarks'],
      header: ['/admin/clock-bar.tsx#ClockBar'],
      afterNavLinks: ['/admin/guides/guides-in-menu.tsx#GuidesInMenu'],
      beforeDashboard: ['/admin/clock/clock-notice.tsx#ClockNotice', '/admin/mail/held-notice.tsx#HeldNotice', '/admin/mail/mail-notice.tsx#MailNotice', '/admin/letters/letters-notice.tsx#LettersNotice'],
      // Its title, above the page, is in all languages: Payload does not ask whose it is.
      views: { guides: { path: '/guides/:name?', exact: true, Component: '/admin/guides/guide-view.tsx#GuideView', meta: { title: Object.values(guides.all).join(' / ') } } },
      graphics: { Icon: '/admin/brand.tsx#Icon', Logo: '/admin/brand.tsx#Logo' },
    },
    dateFormat: 'dd.MM.yyyy HH:mm',
    timezones: { supportedTimezones: [{ label: 'Астана (UTC+5)', value: 'Asia/Almaty' }], defaultTimezone: 'Asia/Almaty' },
    importMap: { baseDir: root, importMapFile: resolve(root, 'app/(payload)/admin/importMap.js') },
  },
  jobs: { access: { run: administrators, queue: administrators, cancel: administrators } },
  typescript: { outputFile: resolve(root, 'payload-types.ts'), strictDraftTypes: true, autoGenerate: false },
})
