import { finishPage } from './finish.ts'
import { siteHeaders } from './headers.ts'
import type { Renderer } from './renderer.ts'
import type { Outcome, Wanted } from './pages.ts'
import { Busy } from './turns.ts'

type Parts = { renderer: Renderer; site: URL; readStyle: (href: string) => string | undefined }

/** What media files show depends on which documents are public (`collections/Media.ts`). */
const mediaTags = ['media', 'stories', 'pages', 'site']

/** One public address rendered by Next, as a visitor without cookies and without a name. */
export const createPageRender = ({ renderer, site, readStyle }: Parts) =>
  async function renderPage({ key, kind }: Wanted): Promise<Outcome> {
    const rendered = await renderer.ask({
      url: key,
      headers: { ...siteHeaders(site), 'user-agent': 'front-door', accept: 'text/html,*/*' },
    })
    const { status, scope } = rendered
    if (status === 200 || status === 301 || status === 307 || status === 308) {
      return finishPage({ key, kind, tags: kind === 'media' ? mediaTags : [] }, rendered, { site, readStyle })
    }
    if (status === 404 || status === 410 || status === 403) return scope.gone || status === 410 ? 410 : 404
    if (status === 503) throw new Busy('the database is away')
    throw new Error(`Next answered ${status}`)
  }
