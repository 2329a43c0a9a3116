import type { Group } from './group.ts'

export const localization: Group<'localization'> = {
  cannotCopySameLocale: 'Мәтінді сол тілдің өзіне көшіруге болмайды',
  copyFrom: 'Қай тілден',
  copyFromTo: 'Көшіру: {{from}} → {{to}}',
  copyTo: 'Қай тілге',
  copyToLocale: 'Басқа тілге көшіру',
  localeToPublish: 'Жарияланатын тіл',
  selectedLocales: 'Таңдалған тілдер',
  selectLocaleToCopy: 'Көшірілетін тілді таңдаңыз',
  selectLocaleToDuplicate: 'Телнұсқаға алынатын тілдерді таңдаңыз',
}
