/** What staff do with people's data and is written down. */
export const acts = [
  'peopleExported', 'needsExported', 'listPrinted', 'addressShown', 'pulledUp', 'cancelledFor', 'letterResent', 'erased', 'eventCancelled',
  'readersExported', 'readersImported', 'importUndone', 'addressSuppressed', 'suppressionLifted', 'unbounced', 'addressCorrected',
  'letterScheduled', 'letterPaused', 'letterResumed', 'letterStopped', 'deliveriesExported',
  'heldMailSent', 'heldMailDropped', 'clockAccepted',
  'madeAnonymous',
  'protectionRaised', 'protectionLowered',
] as const

export type Act = (typeof acts)[number]
