import { words } from '#lib/words.ts'

/** What can be put into a letter beside words. */
export const letterBlocks = {
  story: {
    labels: { singular: words('Story', 'История', 'Әңгіме'), plural: words('Stories', 'Истории', 'Әңгімелер') },
    story: words('Story', 'История', 'Әңгіме'),
    help: words(
      'Its title and summary appear in the reader’s language; where there is no translation, in the language it has, and the issue says so.',
      'Заголовок и краткий текст появятся на языке читателя; если перевода нет, на том языке, который есть, и письмо об этом скажет.',
      'Тақырыбы мен қысқаша мәтіні оқырманның тілінде шығады; аудармасы жоқ болса, бар тілінде шығады және хатта бұл айтылады.',
    ),
  },
  event: {
    labels: { singular: words('Event', 'Событие', 'Іс-шара'), plural: words('Events', 'События', 'Іс-шаралар') },
    event: words('Event', 'Событие', 'Іс-шара'),
    help: words(
      'Title, time and place are taken from the event at the moment the issue is sent.',
      'Название, время и место берутся из события в момент отправки письма.',
      'Атауы, уақыты және орны хат жіберілген сәтте іс-шарадан алынады.',
    ),
  },
  button: {
    labels: { singular: words('Button', 'Кнопка', 'Батырма'), plural: words('Buttons', 'Кнопки', 'Батырмалар') },
    label: words('Words on the button', 'Надпись на кнопке', 'Батырмадағы жазу'),
    labelHelp: words('What happens after the click: “Register”, “Read the story”.', 'Что будет после нажатия: «Зарегистрироваться», «Читать историю».', 'Басқаннан кейін не болатыны: «Тіркелу», «Әңгімені оқу».'),
    to: words('Leads to', 'Ведёт на', 'Қайда апарады'),
    toHelp: words(
      'An event, a story or a page of this site. The reader gets the address of their language.',
      'Событие, история или страница сайта. Читатель получит адрес на своём языке.',
      'Сайттың іс-шарасы, әңгімесі не беті. Оқырман өз тіліндегі мекенжайды алады.',
    ),
    url: words('Or to another address', 'Или на другой адрес', 'Немесе басқа мекенжайға'),
    urlHelp: words('Begins with https://', 'Начинается с https://', 'https:// деп басталады'),
    nowhere: words('Choose where the button leads, or write an address.', 'Выберите, куда ведёт кнопка, или впишите адрес.', 'Батырма қайда апаратынын таңдаңыз немесе мекенжай жазыңыз.'),
  },
}
