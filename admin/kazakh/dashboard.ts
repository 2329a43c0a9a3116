import type { Group } from './group.ts'

export const dashboard: Group<'dashboard'> = {
  addButton: 'Қосу +',
  addWidget: 'Виджет қосу',
  deleteWidget: 'Виджетті жою: {{id}}',
  discardConfirmLabel: 'Өзгерістен бас тарту',
  discardMessage: 'Басқару панеліндегі өзгерістер сақталмаған. Олардан бас тартасыз ба?',
  discardTitle: 'Өзгерістерден бас тартасыз ба?',
  editDashboard: 'Басқару панелін өңдеу',
  editingDashboard: 'Басқару панелі өңделуде',
  noItems: 'Басқару панелінде виджет жоқ. Оларды жоғарғы жолдағы «Басқару панелі» мәзірінен қоса аласыз.',
  resetLayout: 'Бастапқы қалпына келтіру',
  searchWidgets: 'Виджет іздеу…',
}
