import { words } from '#lib/words.ts'

export const registrations = {
  labels: { singular: words('Registration', 'Регистрация', 'Тіркелу'), plural: words('Registrations', 'Регистрации', 'Тіркелулер') },
  about: words(
    'Who comes, and who waits for a place. Names and addresses are encrypted and are erased some weeks after the event.',
    'Кто придёт и кто ждёт места. Имена и адреса зашифрованы и стираются через несколько недель после события.',
    'Кім келеді және кім орын күтіп тұр. Есімдер мен мекенжайлар шифрланған, іс-шарадан бірнеше апта өткен соң өшіріледі.',
  ),
  event: { label: words('Event', 'Событие', 'Іс-шара') },
  mode: {
    label: words('Takes part', 'Участие', 'Қатысуы'),
    options: { room: words('In person', 'В зале', 'Залда'), online: words('Online', 'Онлайн', 'Онлайн') },
  },
  state: {
    label: words('State', 'Состояние', 'Күйі'),
    options: {
      held: words('Place held', 'Место держится', 'Орын сақталып тұр'),
      waitUnconfirmed: words('List, not confirmed', 'Список, не подтверждено', 'Тізім, расталмаған'),
      confirmed: words('Confirmed', 'Подтверждено', 'Расталды'),
      waitlisted: words('Waits for a place', 'Ждёт места', 'Орын күтуде'),
      offered: words('Place offered', 'Место предложено', 'Орын ұсынылды'),
      expired: words('Time over', 'Время истекло', 'Уақыты өтті'),
      cancelled: words('Cancelled', 'Отменено', 'Бас тартылды'),
      attended: words('Came', 'Пришёл(ла)', 'Келді'),
      noShow: words('Did not come', 'Не пришёл(ла)', 'Келмеді'),
    },
  },
  stateAt: { label: words('Since', 'С какого времени', 'Қашаннан бері') },
  name: { label: words('Name or pseudonym', 'Имя или псевдоним', 'Есімі немесе бүркеншік аты') },
  email: { label: words('Email', 'Электронная почта', 'Электрондық пошта') },
  needs: {
    label: words('Access needs', 'Что нужно для участия', 'Қатысу үшін қажеттісі'),
    help: words(
      'For whoever prepares the room, nobody else. Erased two weeks after the event.',
      'Только для тех, кто готовит зал. Стирается через две недели после события.',
      'Залды дайындайтындарға ғана арналған. Іс-шарадан екі апта өткен соң өшіріледі.',
    ),
  },
  locale: { label: words('Language', 'Язык', 'Тілі') },
  shortCode: { label: words('Code for the door', 'Код для входа', 'Кіреберістегі код') },
  confirmedAt: { label: words('Confirmed', 'Подтверждено', 'Расталған уақыты') },
  checkedInAt: { label: words('Came in', 'Вошёл(ла)', 'Кірген уақыты') },
  holdUntil: { label: words('Held until', 'Держится до', 'Сақталу мерзімі') },
  offerUntil: { label: words('Offered until', 'Предложено до', 'Ұсыныс мерзімі') },
  consentAt: { label: words('Consent given', 'Согласие дано', 'Келісім берілген уақыты') },
  newsletter: { label: words('Wants the newsletter', 'Хочет рассылку', 'Жаңалықтар хатын алғысы келеді') },
  erasedAt: { label: words('Erased', 'Стёрто', 'Өшірілген уақыты') },
}
