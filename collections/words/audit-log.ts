import { words } from '#lib/words.ts'

export const auditLog = {
  labels: { singular: words('Entry of the log', 'Запись журнала', 'Журнал жазбасы'), plural: words('Log', 'Журнал', 'Журнал') },
  about: words(
    'Who did what with the data of registered people and subscribers. Written by the site itself; nobody can change it.',
    'Кто и что делал с данными участников и подписчиков. Журнал ведёт сам сайт, изменить его не может никто.',
    'Қатысушылар мен жазылушылардың деректерімен кім не істегені. Журналды сайттың өзі жүргізеді, оны ешкім өзгерте алмайды.',
  ),
  act: {
    label: words('What', 'Что', 'Не істелді'),
    options: {
      peopleExported: words('list exported', 'список выгружен', 'тізім жүктеп алынды'),
      needsExported: words('access needs exported', 'выгружено, что кому нужно', 'кімге не қажеті жүктеп алынды'),
      listPrinted: words('list opened for printing', 'список открыт для печати', 'тізім басып шығаруға ашылды'),
      addressShown: words('address shown', 'адрес показан', 'мекенжай көрсетілді'),
      pulledUp: words('taken from the waiting list', 'взят из листа ожидания', 'күту тізімінен алынды'),
      cancelledFor: words('registration cancelled by staff', 'регистрация отменена сотрудником', 'тіркелуді қызметкер тоқтатты'),
      letterResent: words('letter sent again', 'письмо отправлено снова', 'хат қайта жіберілді'),
      erased: words('personal data erased', 'личные данные стёрты', 'жеке деректер өшірілді'),
      eventCancelled: words('event cancelled', 'событие отменено', 'іс-шара тоқтатылды'),
      readersExported: words('subscribers exported', 'подписчики выгружены', 'жазылушылар жүктеп алынды'),
      readersImported: words('subscribers imported', 'подписчики импортированы', 'жазылушылар импортталды'),
      importUndone: words('import taken back', 'импорт отменён', 'импорт қайтарып алынды'),
      addressSuppressed: words('address put on the stop list', 'адрес внесён в стоп-лист', 'мекенжай тоқтату тізіміне енгізілді'),
      suppressionLifted: words('address taken off the stop list', 'адрес убран из стоп-листа', 'мекенжай тоқтату тізімінен алынды'),
      unbounced: words('address tried again after returned letters', 'адрес снова включён после возврата писем', 'хаты қайтқан мекенжай қайта қосылды'),
      addressCorrected: words('address corrected', 'адрес исправлен', 'мекенжай түзетілді'),
    },
  },
  by: { label: words('Who', 'Кто', 'Кім') },
  byName: { label: words('Name then', 'Имя на тот момент', 'Сол кездегі есімі') },
  event: { label: words('Event', 'Событие', 'Іс-шара') },
  subject: { label: words('Registration or subscriber', 'Регистрация или подписчик', 'Тіркелу немесе жазылушы') },
  count: { label: words('How many people', 'Сколько человек', 'Неше адам') },
}
