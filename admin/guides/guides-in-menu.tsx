import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { say } from '#lib/words.ts'
import { guides as words } from '#collections/words/guides.ts'
import { guidePath } from './guide-path.ts'

/** Below the parts of the admin menu: the way to all guides. */
export function GuidesInMenu({ i18n }: ServerProps) {
  return (
    <Link className="nav__link" id="nav-guides" href={guidePath()} prefetch={false}>
      <span className="nav__link-label">{say(words.all, i18n?.language)}</span>
    </Link>
  )
}
