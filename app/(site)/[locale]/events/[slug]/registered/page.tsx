import { AfterForm, afterFormMetadata, type Props } from '../after-form.tsx'

export const dynamic = 'force-dynamic'

export const generateMetadata = () => afterFormMetadata('registered')

export default function Registered({ params }: Props) {
  return <AfterForm params={params} outcome="registered" />
}
