import type { Endpoint } from 'payload'

export const eventEndpoints: Endpoint[] = []
