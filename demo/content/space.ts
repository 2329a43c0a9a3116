import { site } from './site.ts'

/** The one room of the demo: where the site says that trainings are held. */
export const space = {
  name: site.texts.room,
  address: site.texts.address,
  directions: {
    kk: 'Лифтпен 14-қабатқа көтеріліп, оңға бұрылыңыз. Есікте «HR Hub» деп жазылған.',
    ru: 'Поднимитесь на лифте на 14-й этаж и поверните направо. На двери написано «HR Hub».',
    en: 'Take the lift to the 14th floor and turn right. The door says “HR Hub”.',
  },
  contact: {
    kk: 'HR Hub кеңсесі, +7 7172 76 00 00',
    ru: 'офис HR Hub, +7 7172 76 00 00',
    en: 'the HR Hub office, +7 7172 76 00 00',
  },
} as const
