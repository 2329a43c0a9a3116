import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { kazakh } from '#admin/kazakh/kazakh.ts'
import { stateWords } from '#admin/words.ts'
import { accessibility } from '#collections/words/accessibility.ts'
import { anonymity } from '#collections/words/anonymity.ts'
import { auditLog } from '#collections/words/audit-log.ts'
import { consentEvents } from '#collections/words/consent.ts'
import { reasons } from '#collections/words/deliveries.ts'
import { events } from '#collections/words/events.ts'
import { groups } from '#collections/words/groups.ts'
import { findingWords } from '#collections/words/letter-findings.ts'
import { letters } from '#collections/words/letters.ts'
import { office } from '#collections/words/office.ts'
import { outbox } from '#collections/words/outbox.ts'
import { refusalWords } from '#collections/words/reader-lists.ts'
import { registrations } from '#collections/words/registrations.ts'
import { site } from '#collections/words/site.ts'
import { sample, speakers } from '#collections/words/speakers.ts'
import { stories } from '#collections/words/stories.ts'
import { subscribers } from '#collections/words/subscribers.ts'
import { topics } from '#collections/words/vocabulary.ts'
import { type Locale, locales } from '#lib/locales.ts'
import type { Words } from '#lib/words.ts'
import { messages } from '#tests/texts.ts'

type Say = (key: string, values: Record<string, unknown>) => string
const said = Object.fromEntries(locales.map((locale) => [locale, createTranslator({ locale, messages: messages[locale] as never }) as unknown as Say])) as Record<Locale, Say>

/** A message of the site as words, with what it takes. */
const on = (key: string, values: Record<string, unknown> = {}): Words => {
  const filled = (locale: Locale) => said[locale](key, { title: '…', date: '…', host: '…', name: (inside: unknown) => String(inside), ...values })
  return { kk: filled('kk'), ru: filled('ru'), en: filled('en') }
}
const options = <Name extends string>(field: { options: Record<Name, Words> }) => field.options
const kinds = (kind: string): Words => outbox.kinds[kind] ?? { kk: '', ru: '', en: '' }
const reason = (name: string): Words => reasons[name] ?? { kk: '', ru: '', en: '' }
const audit = options(auditLog.act)
const consent = options(consentEvents.what)

const states: [state: string, stems: Record<Locale, RegExp>, Words[]][] = [
  ['an event that is cancelled', { kk: /өткізілмей/iu, ru: /отмен/iu, en: /cancel/iu }, [
    options(events.eventStatus).cancelled, office.states.cancelled, office.cancel.done, audit.eventCancelled, kinds('event.cancelled'), findingWords.eventCancelled,
    on('event.status', { status: 'cancelled' }), on('event.statusTitle', { status: 'cancelled' }), on('issue.status', { status: 'cancelled' }),
    on('registration.stopped', { reason: 'cancelled' }), on('personal.trouble.cancelled'), on('letters.off.subject'), on('letters.off.text'),
  ]],
  ['the act of cancelling an event', { kk: /болдырма/iu, ru: /отмен/iu, en: /cancel/iu }, [office.cancel.button, office.cancel.heading, office.cancel.confirm, events.about]],
  ['an event that is postponed', { kk: /кейінге қалдыр/iu, ru: /отлож/iu, en: /postpon/iu }, [
    options(events.eventStatus).postponed, office.states.postponed, on('event.status', { status: 'postponed' }), on('event.statusTitle', { status: 'postponed' }),
    on('issue.status', { status: 'postponed' }), on('personal.trouble.postponed'), on('letters.changed.status', { status: 'postponed' }),
  ]],
  ['an event that has moved online', { kk: /онлайн өтеді/iu, ru: /пройд[её]т онлайн/iu, en: /online/iu }, [
    options(events.eventStatus).movedOnline, office.states.movedOnline, on('event.status', { status: 'movedOnline' }), on('event.statusTitle', { status: 'movedOnline' }),
    on('issue.status', { status: 'movedOnline' }), on('personal.trouble.movedOnline'), on('letters.changed.status', { status: 'movedOnline' }),
  ]],
  ['a registration that is cancelled', { kk: /бас тарт/iu, ru: /отмен/iu, en: /cancel/iu }, [
    options(registrations.state).cancelled, office.person.cancel, audit.cancelledFor, kinds('registration.cancelled'),
    on('personal.title.cancelled'), on('letters.cancelled.subject'), on('door.states.cancelled'), on('door.answers.cancelled'),
  ]],
  ['the waiting list', { kk: /күту тізім/iu, ru: /спис\p{L}+ ожидания/iu, en: /waiting list/iu }, [
    audit.pulledUp, kinds('registration.waitlist'), on('personal.title.waitlisted'), on('door.states.waiting'), on('letters.waitlist.subject'), on('letters.wait.press'), on('personal.button.wait'), on('registration.submitList'),
  ]],
  ['whoever has unsubscribed', { kk: /бас тарт/iu, ru: /отпис/iu, en: /unsubscrib/iu }, [
    options(subscribers.status).unsubscribed, consent.withdrawn, reason('left'), refusalWords.left, on('newsletterManage.title.unsubscribed'), on('newsletterManage.leave'), on('issue.leave'),
  ]],
  ['a draft', { kk: /нобай/iu, ru: /черновик/iu, en: /draft/iu }, [
    stateWords.draft.word, options(letters.state).draft, office.states.draft, anonymity.layers.draft, { kk: kazakh.languages.kk.translations.version.draft, ru: 'черновик', en: 'draft' },
  ]],
]

test.each(states)('%s has one stem in each language, wherever it is told', (_, stems, places) => {
  for (const locale of locales) expect(places.map((words) => words[locale]).filter((text) => !stems[locale].test(text)), locale).toEqual([])
})

const yes = (key: string) => on(`access.${key}`, { answer: 'yes' })

/** What staff fill in, and what stands over it or instead of it on the site: the site's holds the panel's, or is the same. */
const pairs: [field: string, panel: Words, public_: Words][] = [
  ['stories.eventDate', stories.eventDate.label, on('story.eventDate')], ['stories.eventDate, home page', stories.eventDate.label, on('story.happened')],
  ['stories.topics', stories.topics.label, on('story.topics')], ['topics', topics.labels.plural, on('story.topics')], ['subscribers.topics', subscribers.topics.label, on('story.topics')],
  ['stories.figures', stories.figures.label, on('story.figures')], ['stories.contentNotice', stories.contentNotice.label, on('story.notice')], ['stories.translator', stories.translator.label, on('story.translated')],
  ['stories', stories.labels.plural, on('nav.stories')], ['events', events.labels.plural, on('nav.events')], ['speakers', speakers.labels.plural, on('nav.speakers')], ['newsletter', groups.newsletter, on('nav.newsletter')],
  ['events.mode room', options(events.mode).room, on('registration.room')], ['events.mode online', options(events.mode).online, on('registration.online')], ['events.mode hybrid', options(events.mode).hybrid, on('issue.hybrid')],
  ['registrations.mode room', options(registrations.mode).room, on('registration.room')], ['the office’s numbers', office.panel.room, on('registration.room')],
  ['events.eventStatus cancelled', options(events.eventStatus).cancelled, on('event.status', { status: 'cancelled' })], ['events.eventStatus postponed', options(events.eventStatus).postponed, on('issue.status', { status: 'postponed' })],
  ['events.eventStatus movedOnline', options(events.eventStatus).movedOnline, on('event.status', { status: 'movedOnline' })],
  ['events.materials', events.materials.label, on('event.materials')], ['events.registration', events.registration.label, on('registration.title')], ['sample', sample.label, on('event.sample')],
  ['site.phone', site.phone.label, on('footer.phone')], ['site.email', site.email.label, on('footer.email')], ['site.openingHours', site.openingHours.label, on('footer.hours')],
  ['accessibility', accessibility.label, on('access.title')], ['accessibility.contact', accessibility.contact.label, on('access.contact')],
  ...(['stepFree', 'lift', 'toilet', 'hearingLoop', 'captions', 'easyRead', 'assistanceDog', 'quietRoom'] as const).map((name): [string, Words, Words] => [`accessibility.${name}`, accessibility[name].label, yes(name)]),
]

test.each(pairs)('the panel and the site call %s the same', (_, panel, public_) => {
  for (const locale of locales) {
    // “Вход без ступеней есть”, “Баспалдақсыз кіруге болады”: the site makes a sentence of it.
    const stem = panel[locale].toLocaleLowerCase('kk')
    expect(public_[locale].toLocaleLowerCase('kk'), locale).toContain(stem)
  }
})
