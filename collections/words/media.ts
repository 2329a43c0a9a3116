import { words } from '#lib/words.ts'

export const altMissing = words(
  'Describe the picture for those who do not see it, or mark it as decoration.',
  'Опишите снимок для тех, кто его не видит, или отметьте его как украшение.',
  'Суретті көрмейтіндер үшін сипаттап беріңіз немесе безендіру деп белгілеңіз.',
)

export const imageRefused = words(
  'Choose a JPEG, PNG or WebP picture.',
  'Выберите снимок в формате JPEG, PNG или WebP.',
  'JPEG, PNG немесе WebP пішіміндегі суретті таңдаңыз.',
)
