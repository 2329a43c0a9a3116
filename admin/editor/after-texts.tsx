'use client'

import { type MouseEvent, type ReactNode, useRef } from 'react'
import { SaveButton } from '@payloadcms/ui'
import { textsAreLate, textsHandedOver } from './late-texts.ts'

/** Around a button of Payload's that saves: a press takes effect when the texts have handed over what was just written. */
export function AfterTexts({ children }: { children: ReactNode }) {
  const goesOn = useRef(false)

  async function press(button: HTMLElement) {
    await textsHandedOver()
    goesOn.current = true
    button.click()
    goesOn.current = false
  }

  function hold(event: MouseEvent) {
    if (goesOn.current || !textsAreLate() || !(event.target instanceof HTMLElement)) return
    event.stopPropagation()
    event.preventDefault()
    void press(event.target)
  }

  return <div style={{ display: 'contents' }} onClickCapture={hold}>{children}</div>
}

export const SaveAfterTexts = () => <AfterTexts><SaveButton /></AfterTexts>
