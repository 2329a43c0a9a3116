import { type Words, words } from '#lib/words.ts'
import { events } from './events.ts'
import { letters } from './letters.ts'
import { pages } from './pages.ts'
import { speakers } from './speakers.ts'
import { stories } from './stories.ts'

export const stillShown = words(
  'The picture is shown here and stays: {places}. Take it out of there, or replace its file: the new one then stands in the same places.',
  'Изображение показано здесь и остаётся: {places}. Уберите его оттуда или замените файл: новый встанет на те же места.',
  'Сурет мына жерлерде көрсетілген, сондықтан сақталады: {places}. Оны сол жерлерден алып тастаңыз немесе файлын ауыстырыңыз: жаңасы сол орындарға тұрады.',
)

export type ShowingKind = 'stories' | 'pages' | 'events' | 'speakers' | 'letters'

/** The kinds of documents that show pictures, and how one of them is named. */
export const places: { one: Words; kinds: Record<ShowingKind, Words> } = {
  one: words('{kind} “{name}”', '{kind} «{name}»', '{kind} «{name}»'),
  kinds: {
    stories: stories.labels.singular, pages: pages.labels.singular, events: events.labels.singular,
    speakers: speakers.labels.singular, letters: letters.labels.singular,
  },
}

export const altMissing = words(
  'Describe the picture for those who do not see it, or mark it as decoration.',
  'Опишите изображение для тех, кто его не видит, или отметьте его как украшение.',
  'Суретті көрмейтіндер үшін сипаттап беріңіз немесе безендіру деп белгілеңіз.',
)

export const shownUndescribed = words(
  'Readers see this picture: {places}. Describe it first in: {languages}. Until then it stays marked as decoration.',
  'Изображение видят читатели: {places}. Сначала опишите его на языках: {languages}. До тех пор оно остаётся отмеченным как украшение.',
  'Суретті оқырмандар көріп отыр: {places}. Алдымен оны мына тілдерде сипаттаңыз: {languages}. Оған дейін ол безендіру деп белгіленген күйінде қалады.',
)

export const imageRefused = words(
  'Choose a JPEG, PNG or WebP picture.',
  'Выберите изображение в формате JPEG, PNG или WebP.',
  'JPEG, PNG немесе WebP пішіміндегі суретті таңдаңыз.',
)

export const imageTooLarge = words(
  'The picture has {size} million pixels, and at most {most} are possible. Make it smaller and choose it again.',
  'В изображении {size} млн пикселей, а можно не больше {most}. Уменьшите его и выберите снова.',
  'Суретте {size} млн пиксель бар, ең көбі {most} болуы керек. Оны кішірейтіп, қайта таңдаңыз.',
)

export const media = {
  labels: { singular: words('Picture', 'Изображение', 'Сурет'), plural: words('Pictures', 'Изображения', 'Суреттер') },
  about: words(
    'JPEG, PNG or WebP up to 8 MB. Place, camera and file name are removed. A picture is public only while a published text shows it.',
    'JPEG, PNG или WebP до 8 МБ. Место съёмки, камера и имя файла удаляются. Изображение видно всем, только пока его показывает опубликованный текст.',
    '8 МБ-қа дейінгі JPEG, PNG не WebP. Түсірілген орын, камера және файл атауы өшіріледі. Суретті жарияланған мәтін көрсетіп тұрғанда ғана бәрі көреді.',
  ),
  alt: {
    label: words('Description for those who do not see it', 'Описание для тех, кто не видит', 'Көрмейтіндерге арналған сипаттама'),
    help: words('What is in the picture, in one sentence, in this language.', 'Что на изображении: одно предложение на этом языке.', 'Суретте не бар: осы тілде бір сөйлем.'),
  },
  decorative: {
    label: words('Decoration', 'Украшение', 'Безендіру'),
    help: words('The picture tells nothing of its own; it needs no description.', 'Изображение ничего не сообщает само, описание не нужно.', 'Сурет өз алдына ештеңе айтпайды, сипаттама қажет емес.'),
  },
  caption: { label: words('Caption', 'Подпись', 'Сурет астындағы жазу') },
  credit: { label: words('Credit', 'Автор', 'Авторы'), help: words('As it is to be shown.', 'Так, как показать на сайте.', 'Сайтта көрсетілетін түрде.') },
  licence: { label: words('Licence', 'Лицензия', 'Лицензия'), help: words('For instance CC BY 4.0, or “with permission”.', 'Например, CC BY 4.0 или «с разрешения автора».', 'Мысалы, CC BY 4.0 не «автордың рұқсатымен».') },
}
