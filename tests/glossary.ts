import type { Locale } from '#lib/locales.ts'
import type { Room } from './texts.ts'

/**
 * One word for each thing. `use` is read somewhere, `never` nowhere, but for the phrases of `but` and outside of `rooms`
 * (all of them, unless said). A native editor who decides otherwise changes it here, and the test names every place.
 */
type Term = { concept: string; use: string; never: readonly RegExp[]; but?: readonly string[]; rooms?: readonly Room[] }

const kk: readonly Term[] = [
  { concept: 'draft', use: 'нобай', never: [/(?<!\p{L})жоба/iu], but: ['құқық қорғау жобаларының'] },
  { concept: 'newsletter', use: 'жаңалықтар хат', never: [/(?<!\p{L})хабарлама(?:м(?:ыз|а)\p{L}*|сын?\p{L}*|ны|ға|да|дан|ның)?(?!\p{L})/iu] },
  { concept: 'topics', use: 'айдар', never: [/(?<!\p{L})тақырыптар/iu], but: ['іс-шараларының тақырыптары'] },
  { concept: 'subject of an email', use: 'хат тақырыбы', never: [/тақырыпсыз/iu, /тақырыптан кейінгі жол/iu] },
  { concept: 'personal data', use: 'дербес дерек', never: [/жеке дерек/iu] },
  { concept: 'account', use: 'тіркелгі', never: [/есептік жазба/iu] },
  { concept: 'storyteller', use: 'әңгімелеуші', never: [/әңгімеші/iu, /әңгіме айтушы/iu] },
  { concept: 'mirror', use: 'көшірме сайт', never: [/сайт айна/iu] },
  { concept: 'caption', use: 'сурет астындағы жазу', never: [/^жазуы(?!\p{L})/iu] },
  { concept: 'do-not-email list', use: 'хат жазылмайтындар тізімі', never: [/тоқтату (?:тізім|жазба)/iu] },
  { concept: 'pseudonym', use: 'бүркеншік', never: [/лақап/iu] },
  { concept: 'form', use: 'форма', never: [/үлгіні/iu] },
  { concept: 'personal page', use: 'жеке парақша', never: [/(?<!\p{L})(?:сіздің |өз )?бетіңіз/iu] },
  { concept: 'server', use: 'сервер', never: [/машина/iu] },
  { concept: 'login', use: 'логин', never: [/атауды немесе құпиясөз/iu] },
  { concept: 'marked with a code', use: 'кодпен белгілен', never: [/код астында/iu] },
  { concept: 'test email', use: 'сынақ хат', never: [/сынама/iu] },
  { concept: 'assistance dog', use: 'көмекші ит', never: [/жетекші ит/iu] },
  { concept: 'plain language', use: 'қарапайым тіл', never: [/жеңіл тіл/iu] },
  { concept: 'time zone', use: 'уақыт белдеуі', never: [/^сағат$/iu], rooms: ['panel'] },
  { concept: 'a day when something happened', use: 'оқиға күні', never: [/дауыс берген күн/iu] },
  { concept: 'an event that is not held', use: 'өткізілмей', never: [/^болмайды$/iu, /өтпей(?:ді|тін)/iu, /іс-шара(?:ны)? тоқтат/iu] },
  { concept: 'to give a place up', use: 'бас тарт', never: [/тіркелу(?:ді|іңіз)?(?: қызметкер)? тоқта/iu] },
  { concept: 'is it to be done?', use: 'сін бе?', never: [/керек пе\?/iu] },
  { concept: 'ground of a picture', use: 'фон', never: [/түстес ая/iu] },
  { concept: 'all, of many', use: 'барлық тіл', never: [/(?<!\p{L})барлық [\p{L}-]+(?:лар|лер|дар|дер|тар|тер)(?!\p{L})/iu], but: ['барлық айдар'] },
  { concept: 'what became of it', use: 'нәтижесі', never: [/тағдыр/iu] },
]

const ru: readonly Term[] = [
  { concept: 'waiting list', use: 'список ожидания', never: [/лист\p{L}* ожидания/iu] },
  { concept: 'sign language', use: 'жестовый язык', never: [/сурдоперевод/iu] },
  { concept: 'picture', use: 'изображение', never: [/(?<!\p{L})сним(?:ок|к(?:а|у|е|и|ом|ов|ах|ами))(?!\p{L})/iu] },
  { concept: 'personal data', use: 'персональные данные', never: [/личн\p{L}+ данн/iu] },
  { concept: 'do-not-email list', use: 'не писать этим адресам', never: [/стоп-(?:лист|запис)/iu] },
  { concept: 'event', use: 'событие', never: [/мероприяти/iu] },
  { concept: 'server', use: 'сервер', never: [/машин/iu] },
  { concept: 'login', use: 'логин', never: [/имя или пароль/iu] },
  { concept: 'assistance dog', use: 'собакой-помощником', never: [/собак\p{L}+-проводник/iu] },
  { concept: 'postponed', use: 'отложено', never: [/перенесено, нов/iu] },
  { concept: 'to subscribe an address', use: 'оформить подписку', never: [/адрес\p{L}* (?:можно подписать|не подписан)/iu, /он уже подписан/iu] },
  { concept: 'asked by email', use: 'вопрос о согласии', never: [/спрошено/iu] },
  { concept: 'what a link led to', use: 'данные, к которым она вела', never: [/за н(?:ей|ею) (?:уже|стоял)/iu] },
  { concept: 'a day when something happened', use: 'когда это было', never: [/день голосования/iu], rooms: ['site', 'panel'] },
]

const en: readonly Term[] = [
  {
    concept: 'email', use: 'email', never: [/(?<!\p{L})letters?(?!\p{L})/iu, /e-mail/iu],
    but: ['Latin letters', 'two letters', 'Six letters and digits', 'Kazakh letters', 'Capital letters', 'Cyrillic letters', 'Letters of Kazakh and Russian', 'letters may be typed as', 'etters of two alphabets'],
  },
  { concept: 'issue of the newsletter', use: 'newsletter issue', never: [/outgoing letter/iu] },
  { concept: 'to unsubscribe', use: 'unsubscribe', never: [/(?<!\p{L})lea(?:ves?|ving) the newsletter/iu, /left the newsletter/iu, /you have left/iu, /(?<!\p{L})leaving(?!\p{L})/iu] },
  { concept: 'in person', use: 'in person', never: [/(?<!\p{L})in (?:the|a) room(?!\p{L})/iu], but: ['Seats in the room', 'The only one in the room who'] },
  { concept: 'place', use: 'places left', never: [/(?<!\p{L})seats?(?!\p{L})/iu], but: ['a seat near the screen'], rooms: ['site'] },
  { concept: 'do-not-email list', use: 'do-not-email list', never: [/stop (?:list|entry)/iu] },
  { concept: 'violation report', use: 'violation report', never: [/(?<!\p{L})acts?(?!\p{L})/iu], rooms: ['site', 'demo'] },
  { concept: 'results protocol', use: 'results protocol', never: [/(?<!results )(?<!\p{L})protocols?(?!\p{L})/iu], rooms: ['demo'] },
  { concept: 'content warning', use: 'content warning', never: [/about the content/iu] },
  { concept: 'log entry', use: 'log entry', never: [/entry of the log/iu, /line of the consent log/iu, /texts? of (?:the )?consent/iu, /box of consent/iu] },
  { concept: 'spam folder', use: 'spam folder', never: [/unwanted mail/iu, /look (?:into|among) /iu, /by mail(?!\p{L})/iu] },
  { concept: 'postponed', use: 'postponed', never: [/is put off/iu] },
  { concept: 'we are glad that you come', use: 'look forward to seeing you', never: [/we expect you/iu] },
  { concept: 'what a link led to', use: 'the data it led to', never: [/stood behind/iu, /kept behind/iu] },
  { concept: 'server', use: 'the server was off', never: [/the machine/iu] },
  { concept: 'time zone', use: 'time zone', never: [/^clock$/iu], rooms: ['panel'] },
  { concept: 'a day when something happened', use: 'when it happened', never: [/polling day/iu] },
  { concept: 'to track readers', use: 'does not track', never: [/follow its readers/iu] },
]

export const glossary: Readonly<Record<Locale, readonly Term[]>> = { kk, ru, en }
