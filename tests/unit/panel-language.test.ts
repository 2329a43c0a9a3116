import { expect, test } from 'vitest'
import { inPanelLanguage } from '#server/panel-language.ts'

test.each([
  [{}, 'payload-lng=ru'],
  [{ 'accept-language': 'kk-KZ,kk;q=0.9,ru;q=0.8' }, 'payload-lng=kk'],
  [{ 'accept-language': 'ru,kk;q=0.9' }, 'payload-lng=ru'],
  [{ 'accept-language': 'de,en;q=0.9' }, 'payload-lng=en'],
  [{ 'accept-language': 'kk', cookie: 'payload-token=a.b.c' }, 'payload-token=a.b.c; payload-lng=kk'],
  [{ 'accept-language': 'kk', cookie: 'payload-lng=en' }, 'payload-lng=en'],
  [{ 'accept-language': 'kk', cookie: 'payload-token=a; payload-lng=ru' }, 'payload-token=a; payload-lng=ru'],
])('the panel opens in the language of the browser, or in the one chosen: %j', (headers: Record<string, string>, cookie) => {
  expect(inPanelLanguage(headers)).toEqual({ ...headers, cookie })
})
