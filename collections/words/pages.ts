import { words } from '#lib/words.ts'

export const pages = {
  labels: { singular: words('Page', 'Страница', 'Бет'), plural: words('Pages', 'Страницы', 'Беттер') },
  about: words(
    'About the foundation, contacts, privacy and the like. Put them into the menu under Navigation.',
    'О фонде, контакты, конфиденциальность и подобное. В меню они ставятся в разделе «Навигация».',
    'Қор туралы, байланыс, құпиялық және сол сияқтылар. Мәзірге «Навигация» бөлімінде қойылады.',
  ),
}
