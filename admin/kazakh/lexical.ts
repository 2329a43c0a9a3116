/** The rich text editor: one group for each of its features, as its own translations have them. */
export const lexical = {
  general: {
    placeholder: 'Жаза беріңіз немесе әрекет таңдау үшін / теріңіз…',
    slashMenuBasicGroupLabel: 'Негізгі',
    slashMenuListGroupLabel: 'Тізімдер',
    toolbarItemsActive: 'Қосулы: {{count}}',
  },
  align: {
    alignCenterLabel: 'Ортасына туралау',
    alignJustifyLabel: 'Ені бойынша туралау',
    alignLeftLabel: 'Солға туралау',
    alignRightLabel: 'Оңға туралау',
  },
  blockquote: { label: 'Дәйексөз' },
  blocks: {
    inlineBlocks: {
      create: 'Қосу: {{label}}',
      edit: 'Өңдеу: {{label}}',
      label: 'Жол ішіндегі блоктар',
      remove: 'Алып тастау: {{label}}',
    },
    label: 'Блоктар',
  },
  checklist: { label: 'Белгі қойылатын тізім' },
  heading: { label: '{{headingLevel}}-деңгейлі тақырыпша' },
  horizontalRule: { label: 'Көлденең сызық' },
  indent: { decreaseLabel: 'Шегіністі азайту', increaseLabel: 'Шегіністі көбейту' },
  link: { label: 'Сілтеме', loadingWithEllipsis: 'Жүктелуде…' },
  orderedList: { label: 'Нөмірленген тізім' },
  paragraph: { label: 'Абзац', label2: 'Кәдімгі мәтін' },
  relationship: { label: 'Байланыс' },
  textState: { defaultStyle: 'Әдепкі стиль' },
  unorderedList: { label: 'Таңбалы тізім' },
  upload: { label: 'Файл' },
}
