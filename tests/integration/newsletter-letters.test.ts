import { ObjectId } from 'mongodb'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { audienceSize, countReaders } from '#domain/newsletter/audience.ts'
import { checkLetter } from '#domain/newsletter/checks.ts'
import { letterDesk } from '#domain/newsletter/desk.ts'
import { checkLinks } from '#domain/newsletter/link-check.ts'
import { letters, wholeHash } from '#domain/newsletter/letters.ts'
import { subscribers } from '#domain/newsletter/rows.ts'
import { check, schedule, takeBack } from '#domain/newsletter/schedule.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { cms, media, story, topic, withdraw } from '#tests/factories.ts'
import { button, image, letterBody, letterWith, linked, namedSite, readerOf, stored, storyCard } from '#tests/newsletter.ts'

beforeAll(namedSite)
beforeEach(async () => void (await subscribers(await cms()).deleteMany({})))

const full = { subject: 'Новости', body: letterBody('Здравствуйте!') }
const three = { kk: { subject: 'Жаңалық', body: letterBody('Сәлем!') }, ru: full, en: { subject: 'News', body: letterBody('Hello!') } }
const kinds = async (id: string) => (await checkLetter(await cms(), await stored(id))).map(({ kind, locale }) => (locale ? `${kind} ${locale}` : kind))

/** As if test letters had been sent and the links opened. */
async function tried(id: string) {
  const payload = await cms()
  const { sendTest } = await import('#domain/newsletter/test-letter.ts')
  await sendTest(payload, id, ['kk', 'ru', 'en'], { address: 'me@example.org', key: 'me@example.org' })
  await deliveries(payload).updateMany({ subjectId: id }, { $set: { status: 'sent' } })
  await checkLinks(payload, await stored(id), async () => 'fine')
}

describe('who gets a letter', () => {
  test('confirmed readers of each language, for its topics or for all; nobody else', async () => {
    const [rights, culture] = [await topic({ ru: 'Права' }), await topic({ ru: 'Культура' })].map((id) => new ObjectId(id))
    if (!rights || !culture) throw new Error('no topics')
    await readerOf('all@example.org', 'kk')
    await readerOf('rights@example.org', 'kk', { topics: [rights] })
    await readerOf('culture@example.org', 'ru', { topics: [culture] })
    await readerOf('left@example.org', 'ru', { status: 'unsubscribed' })
    await readerOf('new@example.org', 'en', { status: 'pending' })
    const payload = await cms()
    expect(await countReaders(payload, { audience: null })).toEqual({ kk: 2, ru: 1, en: 0 })
    expect(await countReaders(payload, { audience: { topics: [culture] } })).toEqual({ kk: 1, ru: 1, en: 0 })
    const plan = { audience: { languages: { kk: 'nobody', ru: 'ru', en: 'ru' } } } as const
    expect(audienceSize(plan, await countReaders(payload, plan))).toBe(1)
  })

  test('a language that is not written stops the letter until somebody decides what its readers get', async () => {
    await readerOf('kk@example.org', 'kk')
    const id = await letterWith({ ru: full })
    expect(await kinds(id)).toContain('textMissing kk')
    await (await cms()).update({ collection: 'letters', id, locale: 'ru', overrideAccess: true, data: { audience: { languages: { kk: 'ru', ru: 'ru', en: 'nobody' } } } })
    const found = await kinds(id)
    expect(found).not.toContain('textMissing kk')
    expect(found).not.toContain('textMissing en')
    const { looks } = await letterDesk(await cms(), id, undefined)
    expect(looks.kk).toMatchObject({ language: 'ru', subject: 'Новости' })
    expect(looks.kk?.html).toContain('Бұл хаттың қазақша мәтіні жоқ')
    expect(looks.en).toBeUndefined()
  })
})

describe('before it is sent', () => {
  test('a letter is ready when every language is written, tried and its links work', async () => {
    const id = await letterWith(three)
    expect(await kinds(id)).toEqual(expect.arrayContaining(['testMissing kk', 'testMissing ru', 'testMissing en', 'linksUnchecked']))
    await tried(id)
    expect(await kinds(id)).toEqual([])
    await check(await cms(), id, async () => 'fine')
    expect((await stored(id)).state).toBe('checked')
  })

  test('an edit leads back to draft, and asks for another test in that language only', async () => {
    const id = await letterWith(three)
    await tried(id)
    await check(await cms(), id, async () => 'fine')
    await (await cms()).update({ collection: 'letters', id, locale: 'kk', overrideAccess: true, data: { subject: 'Жаңа тақырып' } })
    expect((await stored(id)).state).toBe('draft')
    expect(await kinds(id)).toEqual(['testMissing kk', 'linksUnchecked'])
  })

  test('links without https, broken ones and stories that are not public stop it; silence is only told', async () => {
    const hidden = await story({ ru: { title: 'Черновик' } }, {}, { published: [] })
    const body = letterBody(linked('старый сайт', 'http://example.org/old'), button('Читать', 'https://example.org/gone'), linked('тихий', 'https://quiet.example.org/'), storyCard(hidden))
    const id = await letterWith({ ru: { subject: 'Тема', body } }, { audience: { languages: { kk: 'nobody', ru: 'ru', en: 'nobody' } } })
    const asked: string[] = []
    await checkLinks(await cms(), await stored(id), async (address) => {
      asked.push(address)
      return address.endsWith('/gone') ? 'broken' : address.includes('quiet') ? 'silent' : 'fine'
    })
    expect(asked.sort()).toEqual(['http://example.org/old', 'https://example.org/gone', 'https://quiet.example.org/'])
    const found = await checkLetter(await cms(), await stored(id))
    expect(found).toEqual(expect.arrayContaining([
      { kind: 'linkInsecure', locale: 'ru', what: 'http://example.org/old' }, { kind: 'linkBroken', what: 'https://example.org/gone' },
      { kind: 'linkUnreachable', what: 'https://quiet.example.org/' }, { kind: 'cardMissing', locale: 'ru', what: 'Черновик' },
    ]))
  })

  test('what is checked is the text as it is stored and drawn: a link that has no address left there stops it', async () => {
    const body = letterBody(linked('у нас', 'http://localhost/more'), linked('подробнее', 'https://example.org/lost'), button('Читать', 'https://example.org/gone'))
    const id = await letterWith({ ru: { subject: 'Тема', body } }, { audience: { languages: { kk: 'nobody', ru: 'ru', en: 'nobody' } } })
    const kept = await stored(id)
    // As the editor escaped addresses it did not know, before ours were kept as they are typed.
    const escaped = JSON.stringify(kept.body).replace('https://example.org/lost', encodeURIComponent('http://localhost')).replace('https://example.org/gone', 'javascript:alert(1)')
    const found = await checkLetter(await cms(), { ...kept, body: JSON.parse(escaped) as typeof kept.body })
    expect(found.filter(({ kind }) => kind.startsWith('link') && kind !== 'linksUnchecked')).toEqual([
      { kind: 'linkLost', locale: 'ru', what: 'http%3A%2F%2Flocalhost' }, { kind: 'linkLost', locale: 'ru', what: 'javascript:alert(1)' },
      { kind: 'linkInsecure', locale: 'ru', what: 'http://localhost/more' },
    ])
  })

  test('a story that is withdrawn after the check stops the letter again', async () => {
    const id = await story({ ru: { title: 'Долгий день', summary: 'Кратко' } })
    const letter = await letterWith({ ru: { subject: 'Тема', body: letterBody(storyCard(id)) } }, { audience: { languages: { kk: 'nobody', ru: 'ru', en: 'nobody' } } })
    await tried(letter)
    expect(await kinds(letter)).toEqual([])
    await withdraw('stories', id, 'ru')
    expect(await kinds(letter)).toContain('cardMissing ru')
    expect(await schedule(await cms(), letter, 'now')).toEqual({ ok: false, reason: 'notReady' })
  })

  test('an edited plain text that leaves out a link is pointed out, and so is a picture without a description', async () => {
    const { id: picture } = await media({ alt: 'Зал' })
    const body = letterBody(linked('подробнее', 'https://example.org/more'), image(picture))
    const id = await letterWith({ kk: { subject: 'Тақырып', body, plainText: 'Тек мәтін' } }, { audience: { languages: { kk: 'kk', ru: 'nobody', en: 'nobody' } } })
    expect(await kinds(id)).toEqual(expect.arrayContaining(['plainTextBehind kk', 'altMissing kk']))
  })
})

describe('the hour', () => {
  test('is one of Astana’s clock, not over, and kept until the letter is taken back', async () => {
    const id = await letterWith(three)
    await tried(id)
    const payload = await cms()
    const now = new Date('2027-02-06T05:00:00Z')
    expect(await schedule(payload, id, '2027-02-06T09:50', now)).toEqual({ ok: false, reason: 'past' })
    expect(await schedule(payload, id, 'tomorrow', now)).toEqual({ ok: false, reason: 'noTime' })
    expect(await schedule(payload, id, '2027-02-06T11:00', now)).toEqual({ ok: true, at: new Date('2027-02-06T06:00:00Z') })
    const letter = await stored(id)
    expect(letter).toMatchObject({ state: 'scheduled', scheduledLocal: '2027-02-06T11:00', contentHash: wholeHash(letter) })
    const change = payload.update({ collection: 'letters', id, locale: 'ru', overrideAccess: true, data: { subject: 'Поздно' } })
    await expect(change).rejects.toThrow()
    await expect(payload.delete({ collection: 'letters', id, overrideAccess: true })).rejects.toThrow()
    expect(await takeBack(payload, id)).toBe(true)
    await payload.update({ collection: 'letters', id, locale: 'ru', overrideAccess: true, data: { subject: 'Успели' } })
    expect((await stored(id)).state).toBe('draft')
  })

  test('a slow save does not put an old state back', async () => {
    const id = await letterWith(three)
    const payload = await cms()
    await letters(payload).updateOne({ _id: new ObjectId(id) }, { $set: { state: 'sending', counts: { sent: 5 } } })
    await expect(payload.update({ collection: 'letters', id, locale: 'ru', overrideAccess: true, data: { subject: 'X', state: 'draft' } })).rejects.toThrow()
    expect(await stored(id)).toMatchObject({ state: 'sending', counts: { sent: 5 } })
  })
})
