'use client'

import type { ReactNode } from 'react'
import { keepNewsroomClock } from '#lib/newsroom-clock.ts'

keepNewsroomClock()

/** Around the whole panel, so that it is loaded before anything there writes a date. */
export const AstanaZone = ({ children }: { children: ReactNode }) => children
