import { words, type Words } from './words.ts'

/** Fewest characters of a password. */
export const passwordLength = 12

/** Long enough, and still the first ones tried. Compared without spaces, digits at the end and case. */
const known = [
  'password', 'passwordpassword', 'qwerty', 'qwertyuiop', 'qwertyuiopas', 'qwertyqwerty', 'letmein', 'letmeinletmein', 'administrator',
  'adminadmin', 'adminadminadmin', 'changeme', 'changemechangeme', 'welcome', 'welcomewelcome', 'iloveyou', 'iloveyouiloveyou', 'qanat',
  'qanatqanat', 'qanatqanatqanat', 'erkindikqanaty', 'kazakhstan', 'kazakhstankazakhstan', 'пароль', 'парольпароль', 'йцукен',
  'йцукенйцукен', 'йцукенгшщзхъ', 'астана', 'казахстан', 'қазақстан', 'құпиясөз', '',
]

const tooShort = words(
  `A password has at least ${passwordLength} characters.`,
  `В пароле должно быть не меньше ${passwordLength} знаков.`,
  `Құпиясөз кемінде ${passwordLength} таңбадан тұруы керек.`,
)
const wellKnown = words(
  'This password is one of the first that are tried. Choose another one.',
  'Этот пароль пробуют одним из первых. Выберите другой.',
  'Құпиясөз бұзушылар алдымен осындайды тексереді. Басқасын таңдаңыз.',
)

/** Why a password is not accepted; undefined if it is. */
export function passwordProblem(password: unknown): Words | undefined {
  if (typeof password !== 'string' || [...password].length < passwordLength) return tooShort
  const bare = password.normalize('NFC').toLowerCase().replace(/\s+/g, '').replace(/[\d!?.*]+$/, '')
  return known.includes(bare) || new Set(password).size < 4 ? wellKnown : undefined
}
