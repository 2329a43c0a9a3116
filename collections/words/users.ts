import { words } from '#lib/words.ts'

export const users = {
  labels: { singular: words('Account', 'Учётная запись', 'Есептік жазба'), plural: words('Accounts', 'Учётные записи', 'Есептік жазбалар') },
  about: words(
    'One account for each person. A password has at least 12 characters.',
    'Одна учётная запись на человека. Пароль не короче 12 знаков.',
    'Әр адамға бір есептік жазба. Құпиясөз кемінде 12 таңба.',
  ),
  name: { label: words('Name', 'Имя', 'Есімі') },
  role: {
    label: words('Role', 'Роль', 'Рөлі'),
    help: words(
      'Editors write and publish; administrators also keep the accounts.',
      'Редакторы пишут и публикуют; администраторы ведут ещё и учётные записи.',
      'Редакторлар жазады және жариялайды; әкімшілер есептік жазбаларды да жүргізеді.',
    ),
    options: { admin: words('Administrator', 'Администратор', 'Әкімші'), editor: words('Editor', 'Редактор', 'Редактор') },
  },
}
