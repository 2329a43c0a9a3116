import { AfterForm, afterFormMetadata, type Props } from '../after-form.tsx'

export const dynamic = 'force-dynamic'

export const generateMetadata = () => afterFormMetadata('unheld')

export default function Unheld({ params }: Props) {
  return <AfterForm params={params} outcome="unheld" />
}
