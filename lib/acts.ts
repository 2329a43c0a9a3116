/** What staff do with people's data and is written down. */
export const acts = [
  'peopleExported', 'needsExported', 'listPrinted', 'addressShown', 'pulledUp', 'cancelledFor', 'letterResent', 'erased', 'eventCancelled',
] as const

export type Act = (typeof acts)[number]
