import { AfterForm, afterFormMetadata, type Props } from '../after-form.tsx'

export const dynamic = 'force-dynamic'

export const generateMetadata = () => afterFormMetadata('waiting')

export default function Waiting({ params }: Props) {
  return <AfterForm params={params} outcome="waiting" />
}
