import { expect, test, vi } from 'vitest'
import { type Mapping, readMapping } from '#domain/newsletter/lists/mapping.ts'
import { lookAtColumns, readList } from '#domain/newsletter/lists/read.ts'

vi.hoisted(() => {
  Object.assign(process.env, {
    DATABASE_URI: 'mongodb://127.0.0.1/none?replicaSet=rs0', SITE_URL: 'https://qanat.example',
    PAYLOAD_SECRET: 'only-for-tests-0123456789-abcdefghij', DATA_KEY: 'another-for-tests-0123456789-klmnopqr',
  })
})

const { leftIn, readEntry } = await import('#domain/newsletter/lists/entry.ts')

/** Made after what the tools document of their exports: titles and words are theirs, people are not. */
type File = {
  from: string
  bytes: Uint8Array
  /** Titles of the columns about which somebody is asked before anything is taken. */
  asked?: string[]
  /** What somebody says of the list. Whoever left elsewhere is called so in the address. */
  said?: Mapping
  taken: string[]
}

const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n'))
const cp1251 = (text: string) => Buffer.from([...text].map((sign) => (sign < '\u0080' ? sign.charCodeAt(0) : sign.charCodeAt(0) - 0x410 + 0xc0)))
const bigEndian = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
const inRussian = { locale: 'ru' } as const
const only = (...subscribed: string[]) => ({ subscribed, left: [], others: false })

const mailchimp = '"Email Address","First Name","Last Name",Address,"Phone Number",MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LAST_CHANGED'

const files: File[] = [
  {
    from: 'UniSender', asked: ['email_status', 'email_availability', 'email_list_ids', 'email_unsubscribed_list_ids'],
    bytes: csv('email;Имя;email_status;email_availability;email_list_ids;email_unsubscribed_list_ids;tags', 'stays@x.kz;Айгерім;active;available;1;;', 'left1@x.kz;Болат;unsubscribed;available;1;;', 'left2@x.kz;Нелли;active;available;1;1;', 'left3@x.kz;Керім;active;unreachable;1;;'),
    said: { ...inRussian, readings: { 2: only('active'), 3: only('available'), 4: 'nothing', 5: only('') } }, taken: ['stays@x.kz'],
  },
  {
    from: 'Mailchimp, subscribed', asked: ['OPTIN_TIME', 'TAGS'],
    bytes: csv(`${mailchimp},NOTES,TAGS`, 'stays@x.kz,Ada,Lee,"Abay 1, Almaty",,2,,,"2018-10-11 09:55:14",1.1.1.1,"2018-10-11 09:55:14",,"""VIP"",""Blog"""', 'both@x.kz,Bo,May,,,4,"2019-01-01 10:00:00",,"2019-01-01 10:00:10",1.1.1.2,"2019-01-02 09:55:14",,'),
    said: { ...inRussian, readings: { 6: 'nothing', 12: 'nothing' } }, taken: ['stays@x.kz', 'both@x.kz'],
  },
  {
    from: 'Mailchimp, unsubscribed', asked: ['OPTIN_TIME', 'UNSUB_TIME', 'UNSUB_CAMPAIGN_TITLE', 'UNSUB_CAMPAIGN_ID', 'UNSUB_REASON'],
    bytes: csv(`${mailchimp},UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_CAMPAIGN_ID,UNSUB_REASON,UNSUB_REASON_OTHER`, ...[1, 2].map((at) => `left${at}@x.kz,Ada${at},Lee${at},,,${at},"2018-10-1${at} 09:55:14",,"2018-10-1${at} 09:55:14",1.1.1.1,"2018-10-1${at} 09:55:14","2020-01-0${at} 10:00:00",May,77,N/A,`)),
    said: { ...inRussian, readings: { 6: 'nothing', 11: only(''), 12: 'nothing', 13: 'nothing', 14: 'nothing' } }, taken: [],
  },
  {
    from: 'Mailchimp, cleaned', asked: ['OPTIN_TIME', 'CLEAN_TIME', 'CLEAN_CAMPAIGN_TITLE', 'CLEAN_CAMPAIGN_ID'],
    bytes: csv(`${mailchimp},CLEAN_TIME,CLEAN_CAMPAIGN_TITLE,CLEAN_CAMPAIGN_ID`, 'left1@x.kz,Ada,Lee,,,2,"2018-10-11 09:55:14",,"2018-10-11 09:55:14",1.1.1.1,"2018-10-11 09:55:14","2020-01-01 10:00:00",May,77'),
    said: { ...inRussian, readings: { 6: 'nothing', 11: only(''), 12: only(''), 13: only('') } }, taken: [],
  },
  {
    from: 'listmonk', asked: ['status'],
    bytes: csv('uuid,email,name,attributes,status,created_at,updated_at', 'u1,stays@x.kz,Ada,"{""city"": ""Astana""}",enabled,2024-01-01,2024-01-01', 'u2,left1@x.kz,Bo,"{}",disabled,2024-01-02,2024-01-02', 'u3,left2@x.kz,Co,{},blocklisted,2024-01-03,2024-01-03'),
    said: { ...inRussian, readings: { 4: only('enabled') } }, taken: ['stays@x.kz'],
  },
  {
    from: 'Ghost', asked: ['subscribed_to_emails', 'complimentary_plan', 'deleted_at'],
    bytes: csv('id,email,name,note,subscribed_to_emails,complimentary_plan,stripe_customer_id,created_at,deleted_at,labels,tiers', 'm1,stays@x.kz,Ada,,true,false,,2024-01-15T10:00:00.000Z,,,', 'm2,left1@x.kz,Bo,,false,false,,2024-01-15T10:00:01.000Z,,,', 'm3,left2@x.kz,Co,,true,false,,2024-01-15T10:00:02.000Z,2025-01-15T10:00:00.000Z,,'),
    said: { ...inRussian, readings: { 4: only('true'), 5: 'nothing', 8: only('') } }, taken: ['stays@x.kz'],
  },
  {
    from: 'Substack', asked: ['active_subscription', 'plan', 'email_disabled'],
    bytes: csv('email,active_subscription,expiry,plan,email_disabled,created_at,first_payment_at', 'stays@x.kz,false,,other,false,2025-01-01,', 'left1@x.kz,false,,other,true,2025-01-02,', 'pays@x.kz,true,,other,false,2025-01-03,'),
    said: { ...inRussian, readings: { 1: 'nothing', 3: 'nothing', 4: only('false') } }, taken: ['stays@x.kz', 'pays@x.kz'],
  },
  {
    from: 'SendPulse',
    bytes: csv('"Email";"Телефон";"Статус";"Имя"', '"stays@x.kz";"";"Активный";"Ада"', '"left1@x.kz";"";"Отписался";"Бо"', '"left2@x.kz";"";"Неподтвержденный";"Со"'),
    said: inRussian, taken: ['stays@x.kz'],
  },
  {
    from: 'Brevo', asked: ['EMAIL_BLACKLISTED', 'SMS_BLACKLISTED'],
    bytes: csv('CONTACT ID;EMAIL;FIRSTNAME;LASTNAME;EMAIL_BLACKLISTED;SMS_BLACKLISTED;ADDED_TIME', '1;stays@x.kz;Ada;L;No;No;2024-01-01', '2;left1@x.kz;Bo;M;Yes;No;2024-01-02'),
    said: { ...inRussian, readings: { 4: only('no'), 5: 'nothing' } }, taken: ['stays@x.kz'],
  },
  {
    from: 'MailerLite, whose title of addresses we do not know', asked: ['Subscribed on', 'Unsubscribed'],
    bytes: csv('Subscriber,Sent,Opens,Clicks,Subscribed on,Unsubscribed,Location', 'stays@x.kz,10,8,2,2024-01-01 10:00:00,,Astana', 'left1@x.kz,11,7,3,2024-01-02 10:00:00,2024-02-01 10:00:00,Almaty'),
    said: { ...inRussian, readings: { 4: 'nothing', 5: only('') } }, taken: ['stays@x.kz'],
  },
  {
    from: 'a form of Google', asked: ['Согласны получать рассылку?'],
    bytes: csv('Отметка времени,Адрес электронной почты,ФИО,Согласны получать рассылку?', '01.02.2024 10:00:00,stays@x.kz,А А,Да', '02.02.2024 10:00:00,left1@x.kz,Б Б,Нет'),
    said: { ...inRussian, readings: { 3: only('да') } }, taken: ['stays@x.kz'],
  },
  { from: 'Excel, in cp1251', bytes: cp1251('Адрес эл. почты;Язык;Имя\r\nstays@x.kz;Русский;Ада\r\nother@x.kz;каз;Бо\r\n'), taken: ['stays@x.kz', 'other@x.kz'] },
  { from: 'Excel, “Unicode text”', bytes: Buffer.from('\ufeffE-mail Address\tLanguage\r\nstays@x.kz\tru-RU\r\n', 'utf16le'), taken: ['stays@x.kz'] },
  { from: 'UTF-16 the other way round', bytes: bigEndian('Email Address\tlocale\r\nstays@x.kz\tkk_KZ\r\n'), taken: ['stays@x.kz'] },
  { from: 'Excel, told of its separator', bytes: Buffer.from('\ufeffsep=;\r\nemail;locale\r\nstays@x.kz;ru\r\n'), taken: ['stays@x.kz'] },
  { from: 'Excel, told of an uncommon separator', bytes: csv('"sep=|"', 'email|name, all of it|locale', 'stays@x.kz|Ada; L|ru'), taken: ['stays@x.kz'] },
  { from: 'two lists put together', bytes: Buffer.from('email;locale\r\nm1@x.kz;ru\nm2@x.kz;ru\n\r\nm3@x.kz;ru\rm4@x.kz;ru'), taken: ['m1@x.kz', 'm2@x.kz', 'm3@x.kz', 'm4@x.kz'] },
  { from: 'a hand that sets quotation marks', bytes: csv('email;organisation;locale', 'stays@x.kz;ТОО "Ромашка";ru', 'other@x.kz;"ТОО "Ромашка" и К";ru', '"third@x.kz";"a; ""b""";ru'), taken: ['stays@x.kz', 'other@x.kz', 'third@x.kz'] },
  {
    from: 'a list in Kazakh', asked: ['Хат ала ма'],
    bytes: csv('Аты;Мекенжайы;Эл. пошта;Тілі;Хат ала ма', 'Ада;Абай көшесі, 1;stays@x.kz;қазақша;алады', 'Бо;Абай көшесі, 2;left1@x.kz;орысша;алмайды'),
    said: { readings: { 4: only('алады') } }, taken: ['stays@x.kz'],
  },
  {
    from: 'a list whose columns somebody names by hand',
    bytes: csv('Кто;Куда;Когда;Где;Тема', 'Ада;stays@x.kz;03.05.2024;форум;право', 'Бо;;04.05.2024;встреча;школа', 'Со;;05.05.2024;двор;дом'),
    said: { ...inRussian, columns: [null, 'email', 'consentDate', 'consentSource', null] }, taken: ['stays@x.kz'],
  },
]

async function takenFrom({ bytes, said = {} }: Pick<File, 'bytes' | 'said'>) {
  const known = { topics: new Map(), left: await leftIn(readList(bytes, said)), locale: said.locale, now: new Date('2026-11-30') }
  const entries = []
  for await (const line of readList(bytes, said)) entries.push(readEntry(line, known))
  return entries.flatMap((entry) => ('refusal' in entry ? [] : [entry]))
}

test('twenty list files are looked at', () => expect(files).toHaveLength(20))

test.each(files)('$from: is read, and nobody who left there is written to', async ({ bytes, asked = [], said = {}, taken }) => {
  expect((await lookAtColumns(bytes, { columns: said.columns })).undecided.map(({ title }) => title)).toEqual(asked)
  const { columns, undecided } = await lookAtColumns(bytes, said)
  expect({ undecided, addresses: columns.filter(({ as }) => as === 'email').length }).toEqual({ undecided: [], addresses: 1 })
  const addresses = (await takenFrom({ bytes, said })).map(({ address }) => address)
  expect(addresses).toEqual(taken)
  expect(addresses.filter((address) => address.startsWith('left'))).toEqual([])
})

test('a column that somebody names by hand is read as they say; a day of leaving is asked about under any name', async () => {
  const bytes = csv('почта;a;b;Дата ухода', 'x@x.kz;ru;2024-05-03;2025-01-01', 'y@x.kz;;2024-05-04;')
  const [entry] = await takenFrom({ bytes, said: { columns: ['email', 'locale', 'consentDate', null], readings: { 3: 'nothing' } } })
  expect(entry).toMatchObject({ address: 'x@x.kz', locale: 'ru' })
  expect((await lookAtColumns(bytes, { columns: ['email', 'locale', null, 'consentDate'] })).undecided).toMatchObject([{ column: 3, title: 'Дата ухода' }])
  const asked = { columns: ['email', 'locale', null, 'consentDate'], locale: 'en', readings: { 3: only('') } } as const
  expect((await takenFrom({ bytes, said: asked })).map(({ address, locale }) => [address, locale])).toEqual([['y@x.kz', 'en']])
})

test.each(['{"a":1}', '["email","email"]', '["name"]', '{'])('columns that are %s are no answer', (columns) => {
  expect(readMapping((name) => ({ columns }[name]))).toBeUndefined()
})
