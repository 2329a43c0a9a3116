import { words } from '#lib/words.ts'

export const subscribers = {
  labels: { singular: words('Subscriber', 'Подписчик', 'Жазылушы'), plural: words('Subscribers', 'Подписчики', 'Жазылушылар') },
  about: words(
    'Who gets the newsletter. Addresses are kept encrypted and shown covered; each showing of one is written down.',
    'Кто получает рассылку. Адреса хранятся зашифрованными и показываются прикрытыми; каждый показ записывается в журнал.',
    'Жаңалықтар хатын кім алады. Мекенжайлар шифрланып сақталады және жабық көрсетіледі; әр ашылуы журналға жазылады.',
  ),
  address: { label: words('Address', 'Адрес', 'Мекенжайы') },
  locale: { label: words('Newsletter language', 'Язык писем', 'Хат тілі') },
  topics: { label: words('Topics', 'Темы', 'Айдарлар'), help: words('None: everything.', 'Не указаны: всё.', 'Көрсетілмесе: бәрі.') },
  status: {
    label: words('State', 'Состояние', 'Күйі'),
    options: {
      pending: words('not confirmed yet', 'ещё не подтвердил(а)', 'әлі растамаған'),
      confirmed: words('subscribed', 'подписан(а)', 'жазылған'),
      unsubscribed: words('unsubscribed', 'отписался (отписалась)', 'бас тартқан'),
      bounced: words('emails are returned', 'письма возвращаются', 'хаттар қайтып келеді'),
    },
  },
  statusAt: { label: words('Since', 'С какого времени', 'Қашаннан бері') },
  source: {
    label: words('Came by', 'Откуда', 'Қайдан'),
    options: {
      form: words('the form', 'через форму', 'форма арқылы'),
      import: words('an import', 'импорт', 'импорт арқылы'),
      event: words('registering for an event', 'при регистрации на событие', 'іс-шараға тіркелгенде'),
      admin: words('staff', 'добавил сотрудник', 'қызметкер қосқан'),
    },
  },
  softBounces: { label: words('Returned emails', 'Возвращённых писем', 'Қайтып келген хаттар') },
}
