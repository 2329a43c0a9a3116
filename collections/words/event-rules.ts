import { words } from '#lib/words.ts'

/** Why an event cannot be saved as it stands. */
export const timeUnreadable = words('Write the time as 2027-02-06 11:00.', 'Укажите время в виде 2027-02-06 11:00.', 'Уақытты 2027-02-06 11:00 түрінде жазыңыз.')

export const timeNever = words(
  'Clocks there never show this time: they are put forward over it. Choose another.',
  'Часы там этого времени не покажут: их переводят вперёд. Выберите другое.',
  'Ол жақта сағат бұл уақытты көрсетпейді: тілі алға жылжытылады. Басқасын таңдаңыз.',
)

export const endsTooSoon = words('The end comes after the beginning.', 'Конец бывает позже начала.', 'Аяқталуы басталуынан кейін болуы керек.')

export const closesTooSoon = words(
  'Registration closes after it opens.',
  'Регистрация закрывается позже, чем открывается.',
  'Тіркелудің жабылу уақыты ашылуынан кейін болуы керек.',
)

export const spaceTaken = words(
  'The room is taken from {from} to {to}, with set-up and clearing: “{title}”.',
  'Зал занят с {from} до {to}, считая подготовку и уборку: «{title}».',
  'Зал {from} мен {to} аралығында бос емес, дайындық пен жинастыруды қоса есептегенде: «{title}».',
)

export const spaceMissing = words('The room no longer exists. Choose another.', 'Такого зала больше нет. Выберите другой.', 'Мұндай зал енді жоқ. Басқасын таңдаңыз.')

export const peopleRegistered = words(
  '{people} registered. Cancel the event first, so that they are told; its page stays.',
  'Записалось: {people}. Сначала отмените событие, чтобы им сообщили; страница останется.',
  'Тіркелгендер саны: {people}. Алдымен іс-шараны болдырмаңыз, сонда оларға хабарланады; іс-шараның парақшасы қалады.',
)

export const badRepeat = words(
  'Choose a rule and up to 52 dates, or a list of dates.',
  'Выберите правило и не больше 52 дат либо список дат.',
  'Ережені және 52-ден аспайтын күн санын немесе күндер тізімін таңдаңыз.',
)

export const repeatRefused = words('{date}: {reason}', '{date}: {reason}', '{date}: {reason}')

export const repeatNeedsTimes = words(
  'Give the event its beginning and end first.',
  'Сначала укажите начало и конец события.',
  'Алдымен іс-шараның басталуы мен аяқталуын көрсетіңіз.',
)
