import { words } from '#lib/words.ts'

/** What the panel says about signing in and about accounts. */
export const accounts = {
  wait: words(
    'Too many attempts from here. Try again in {minutes} min, or ask for an email to set a new password.',
    'Слишком много попыток отсюда. Попробуйте снова через {minutes} мин или запросите письмо, чтобы задать новый пароль.',
    'Осы жерден тым көп әрекет жасалды. {minutes} минуттан кейін қайталап көріңіз немесе жаңа құпиясөз қою үшін хат сұраңыз.',
  ),
  lastAdministrator: words(
    'This is the last administrator: without one nobody could manage accounts. First make another person an administrator.',
    'Это последний администратор: без него некому вести учётные записи. Сначала сделайте администратором кого-то ещё.',
    'Бұл соңғы әкімші: онсыз тіркелгілерді жүргізетін ешкім қалмайды. Алдымен басқа адамды әкімші етіп қойыңыз.',
  ),
  roleIsGiven: words(
    'Roles are given by an administrator; nobody changes their own to another. Nothing was saved.',
    'Роли назначает администратор; сменить роль себе нельзя. Ничего не сохранено.',
    'Рөлді әкімші береді; өз рөлін ешкім өзі өзгертпейді. Ештеңе сақталмады.',
  ),
  oneAtATime: words(
    'Accounts are changed and deleted one at a time.',
    'Учётные записи меняют и удаляют по одной.',
    'Тіркелгілерді бір-бірлеп өзгертіп, бір-бірлеп жою керек.',
  ),
  currentPassword: {
    label: words('Your own password, to confirm', 'Ваш собственный пароль, для подтверждения', 'Растау үшін өз құпиясөзіңіз'),
    missing: words(
      'A new account, an email address, a password and a role need your own current password, too.',
      'Чтобы создать учётную запись или изменить адрес, пароль или роль, введите и ваш собственный текущий пароль.',
      'Тіркелгі ашу үшін, мекенжайды, құпиясөзді не рөлді өзгерту үшін өзіңіздің қазіргі құпиясөзіңізді де енгізіңіз.',
    ),
    wrong: words('This is not your current password.', 'Это не ваш текущий пароль.', 'Бұл — сіздің қазіргі құпиясөзіңіз емес.'),
  },
}
