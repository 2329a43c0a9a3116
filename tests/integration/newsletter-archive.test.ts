import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { findLetter, listLetters } from '#features/letters/queries.ts'
import { listHeaders } from '#domain/newsletter/headers.ts'
import { openArchive, openPictures } from '#domain/newsletter/archive.ts'
import { openPool } from '#lib/smtp.ts'
import { cms, media, story, withdraw } from '#tests/factories.ts'
import { image, letterBody, letterWith, namedSite, stored, storyCard } from '#tests/newsletter.ts'
import { rest } from '#tests/rest.ts'
import { startMailServer } from '#tests/setup/mail-server.ts'

beforeAll(namedSite)

describe('the archive', () => {
  test('has no page of a letter before it is sent, and then one in each language that readers got', async () => {
    const id = await letterWith({ ru: { subject: 'Архивное письмо', body: letterBody('Здравствуйте!') }, en: { subject: 'Kept back', body: letterBody('Hello!') } }, { audience: { languages: { kk: 'ru', ru: 'ru', en: 'nobody' } } })
    expect(await findLetter('ru', 'arkhivnoe-pismo')).toEqual({ is: 'missing' })
    expect(await listLetters('ru')).toEqual([])
    await openArchive(await cms(), id)
    expect(await findLetter('ru', 'arkhivnoe-pismo')).toMatchObject({ is: 'here', document: { subject: 'Архивное письмо', language: 'ru' } })
    expect(await findLetter('kk', 'arkhivnoe-pismo')).toMatchObject({ is: 'here', document: { language: 'ru' } })
    expect(await findLetter('en', 'kept-back')).toEqual({ is: 'missing' })
    expect(await listLetters('en')).toMatchObject([{ subject: 'Архивное письмо', language: 'ru' }])
  })

  test('each language has its own address, and another language’s leads there', async () => {
    const id = await letterWith({ kk: { subject: 'Қазан хаты', body: letterBody('Сәлем!') }, ru: { subject: 'Письмо октября', body: letterBody('Здравствуйте!') } }, { audience: { languages: { kk: 'kk', ru: 'ru', en: 'ru' } } })
    await openArchive(await cms(), id)
    expect(await findLetter('kk', 'pismo-oktyabrya')).toEqual({ is: 'moved', to: '/kk/newsletter/letters/qazan-haty' })
    expect(await findLetter('en', 'pismo-oktyabrya')).toMatchObject({ is: 'here', document: { language: 'ru' } })
  })

  test('a story that is withdrawn after the letter went out is no longer in it', async () => {
    const told = await story({ ru: { title: 'Убранная история', summary: 'Кратко' } })
    const id = await letterWith({ ru: { subject: 'С историей', body: letterBody('Текст', storyCard(told)) } }, { audience: { languages: { kk: 'nobody', ru: 'ru', en: 'nobody' } } })
    await openArchive(await cms(), id)
    expect(JSON.stringify(await findLetter('ru', 's-istoriey'))).toContain('Убранная история')
    await withdraw('stories', told, 'ru')
    const after = JSON.stringify(await findLetter('ru', 's-istoriey'))
    expect(after).not.toContain('Убранная история')
    expect(after).toContain('Текст')
  })

  test('letters are not given out by the open API, and their pictures only once a letter was tried or sent', async () => {
    const { id: picture } = await media({ alt: 'Зал' })
    const id = await letterWith({ ru: { subject: 'Снимок', body: letterBody(image(picture)) } }, { audience: { languages: { kk: 'nobody', ru: 'ru', en: 'nobody' } } })
    expect((await rest('/letters')).status).toBe(403)
    expect((await rest('/letters/desk', { method: 'POST', json: { id } })).status).toBe(401)
    expect((await rest(`/letters/${id}/test`, { method: 'POST', json: { to: 'a@example.org', readers: ['ru'] } })).status).toBe(401)
    expect((await rest(`/media/${picture}`)).status).toBe(404)
    await openPictures(await cms(), await stored(id))
    expect((await rest(`/media/${picture}`)).status).toBe(200)
  })
})

test('where we sign ourselves, the signature covers both headers that let a reader leave', async () => {
  const key = join(mkdtempSync(join(tmpdir(), 'dkim-')), 'key.pem')
  writeFileSync(key, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const { env } = await import('#lib/env.ts')
  Object.assign(env(), { DKIM_DOMAIN: 'example.kz', DKIM_SELECTOR: 'qanat', DKIM_KEY_FILE: key })
  const server = await startMailServer()
  const pool = openPool(server.url, 1)
  const headers = listHeaders({ letter: 'l', reader: 'kk', site: { name: 'Еркіндік қанаты', url: 'https://example.kz/kk' } }, { leave: 'https://example.kz/leave', manage: 'https://example.kz/manage' })
  await pool.sendMail({ from: 'news@example.kz', to: 'a@example.org', subject: 'Хат', text: 'Сәлем', headers })
  pool.close()
  await server.close()
  Object.assign(env(), { DKIM_DOMAIN: undefined, DKIM_SELECTOR: undefined, DKIM_KEY_FILE: undefined })
  const signature = /^DKIM-Signature:([^\n]*(?:\n[ \t][^\n]*)*)/mu.exec(server.letters[0]?.raw ?? '')?.[1]?.replace(/\s+/gu, '') ?? ''
  const covered = /(?:^|;)h=([^;]+)/u.exec(signature)?.[1]?.toLowerCase().split(':')
  expect(covered).toEqual(expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post', 'from', 'subject']))
  expect(signature).toContain('d=example.kz')
})
