import type { ComponentProps } from 'react'

/** A second line in small letters. Without styles it goes on in the same line: hence the space. */
export const Small = (props: ComponentProps<'small'>) => <>{' '}<small {...props} /></>
