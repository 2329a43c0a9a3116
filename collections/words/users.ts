import { words } from '#lib/words.ts'

export const users = {
  labels: { singular: words('Account', 'Учётная запись', 'Тіркелгі'), plural: words('Accounts', 'Учётные записи', 'Тіркелгілер') },
  about: words(
    'One account for each person. A password has at least 12 characters.',
    'Одна учётная запись на человека. Пароль не короче 12 знаков.',
    'Әр адамға бір тіркелгі. Құпиясөз кемінде 12 таңба.',
  ),
  name: { label: words('Name', 'Имя', 'Есімі') },
  language: {
    label: words('Language of emails', 'Язык писем', 'Хаттар тілі'),
    help: words(
      'For emails about this account. Until chosen: the language of the panel at the first sign-in.',
      'Для писем об этой учётной записи. Пока не выбран, берётся язык панели при первом входе.',
      'Осы тіркелгі туралы хаттар үшін. Таңдалғанша панельдің бірінші кірген кездегі тілі алынады.',
    ),
  },
  role: {
    label: words('Role', 'Роль', 'Рөлі'),
    help: words(
      'Editors write and publish; the office keeps events and sees who comes; administrators do all of it and keep the accounts.',
      'Редакторы пишут и публикуют; офис ведёт события и видит, кто придёт; администраторы делают всё это и ведут учётные записи.',
      'Редакторлар жазады және жариялайды; кеңсе іс-шараларды жүргізіп, кім келетінін көреді; әкімшілер мұның бәрін істейді әрі тіркелгілерді жүргізеді.',
    ),
    options: {
      admin: words('Administrator', 'Администратор', 'Әкімші'),
      editor: words('Editor', 'Редактор', 'Редактор'),
      office: words('Office', 'Офис', 'Кеңсе'),
    },
  },
}
