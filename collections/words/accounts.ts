import { words } from '#lib/words.ts'

/** What the panel says about signing in and about accounts. */
export const accounts = {
  wait: words(
    'Too many attempts from here. Try again in {minutes} min, or have a letter sent to you to set a new password.',
    'Слишком много попыток отсюда. Попробуйте снова через {minutes} мин или запросите письмо, чтобы задать новый пароль.',
    'Осы жерден тым көп әрекет жасалды. {minutes} минуттан кейін қайталап көріңіз немесе жаңа құпиясөз қою үшін хат сұраңыз.',
  ),
  lastAdministrator: words(
    'This is the last administrator: without one nobody could manage accounts. First make another person an administrator.',
    'Это последний администратор: без него некому вести учётные записи. Сначала сделайте администратором кого-то ещё.',
    'Бұл соңғы әкімші: онсыз тіркелгілерді жүргізетін ешкім қалмайды. Алдымен басқа адамды әкімші етіп қойыңыз.',
  ),
  oneAtATime: words(
    'Accounts are changed and deleted one at a time.',
    'Учётные записи меняют и удаляют по одной.',
    'Тіркелгілерді бір-бірлеп өзгертіп, бір-бірлеп жою керек.',
  ),
}
