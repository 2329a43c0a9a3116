/** Where sealed values lie, by the names in the database; as what they were sealed first (`unbound`), and since then. */
export const sealedPlaces = [
  { collection: 'registrations', field: 'name', unbound: 'registrations.name', as: 'registrations.name' },
  { collection: 'registrations', field: 'email', unbound: 'registrations.email', as: 'registrations.email' },
  { collection: 'registrations', field: 'needs', unbound: 'registrations.needs', as: 'registrations.needs' },
  { collection: 'subscribers', field: 'email', unbound: 'subscribers.email', as: 'subscribers.email' },
  { collection: 'outboxes', field: 'to', unbound: 'outbox.to', as: 'outbox.to' },
  { collection: 'deliveries', field: 'to', unbound: 'outbox.to', as: 'deliveries.to' },
] as const
