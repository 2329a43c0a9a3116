import type { Wing } from '#demo/wing.ts'

/** Pictures drawn by demo/wing.ts: our own making, no photograph of anybody. */
export const images = {
  coverWing: {
    wing: { ground: '#12303d', feather: '#a9d3df', soft: '#3a6878', gold: '#f0b92e', feathers: 9, marked: 3 } satisfies Wing,
    alt: {
      kk: 'Түн түстес фондағы салынған қанат: бір қауырсыны алтын түсті.',
      ru: 'Нарисованное крыло на тёмно-синем фоне: одно перо золотое.',
      en: 'A drawn wing on a night-blue ground; one feather is gold.',
    },
    caption: {
      kk: 'Бір қауырсын — бір дауыс.',
      ru: 'Одно перо — один голос.',
      en: 'One feather, one vote.',
    },
  },
  aboutWing: {
    wing: { ground: '#f3e5bf', feather: '#0b4a60', soft: '#d9bd78', gold: '#c27a00', feathers: 11, marked: 5 } satisfies Wing,
    alt: {
      kk: 'Дала түстес фондағы жайылған қанаттың суреті.',
      ru: 'Рисунок раскрытого крыла на фоне цвета степи.',
      en: 'A drawing of an open wing on a ground the colour of the steppe.',
    },
    caption: {
      kk: '«Еркіндік қанаты»: қордың аты да, белгісі де — қанат.',
      ru: '«Еркіндік қанаты» — «крылья свободы»: крыло стоит и в имени фонда, и в его знаке.',
      en: '“Erkindik qanaty” means “wings of liberty”: the wing is both the Foundation’s name and its mark.',
    },
  },
} as const
