import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Settings } from '#lib/env.ts'
import { createAway } from './away.ts'
import { createBackground } from './background.ts'
import { compressHarder } from './compress.ts'
import { createContact } from './contact.ts'
import type { Database } from './database.ts'
import { doneAgain } from './done-again.ts'
import { createExistence } from './existence.ts'
import { createFollower } from './follower.ts'
import { createFrontDoor } from './front-door.ts'
import { createForms } from './forms.ts'
import { createHealth } from './health.ts'
import { createNetwork } from './network.ts'
import { warn } from './log.ts'
import { watchNetworks } from './one-network.ts'
import { createPageRender } from './page-render.ts'
import { createPages } from './pages.ts'
import { createPageStore, removeOlderBuilds } from './page-store.ts'
import { createPreview } from './preview.ts'
import { createProblems } from './problems.ts'
import { createPublisher, problemPages } from './publish.ts'
import type { Renderer } from './renderer.ts'
import { createStaffDoor } from './staff.ts'
import { createStaticFiles } from './static-files.ts'
import { createStyles } from './styles.ts'
import { createTombstones } from './tombstones.ts'
import { createLanes } from './lanes.ts'
import { createUnstored } from './unstored.ts'

/** The longest a start waits for its first page; those that are stored can be shown without it (ms). */
const warmth = 20_000

type Parts = { settings: Settings; root: string; database: Database; renderer: Renderer; isStopping: () => boolean; mayExist?: (key: string) => Promise<boolean> }

/** Puts the rooms of the front door together; nothing listens and nothing is followed yet. */
export function buildHouse({ settings, root, database, renderer: once, isStopping, mayExist = createExistence(database) }: Parts) {
  const site = new URL(settings.SITE_URL)
  const https = site.protocol === 'https:'
  const renderer = doneAgain(once)
  // Who tries out the demo is alone.
  const networkOf = createNetwork(settings.TRUSTED_PROXIES, settings.APP_MODE === 'production' ? watchNetworks(warn) : undefined)
  const lanes = createLanes(networkOf)
  const readStyle = createStyles(join(root, '.next'))
  const kept = join(settings.DATA_DIR, 'pages')
  const build = readFileSync(join(root, '.next', 'BUILD_ID'), 'utf8').trim()

  const store = createPageStore(join(kept, build))
  const tombstones = createTombstones(join(kept, 'tombstones'))
  const contact = createContact(join(kept, 'contact'), () => follower.isFollowing())
  const follower = createFollower({
    database,
    apply: (row, missed) => publish(row, missed),
    contact,
  })
  const render = createPageRender({ renderer, site, readStyle })
  const pages = createPages({
    store,
    tombstones,
    database,
    isFollowing: follower.isFollowing,
    lastContact: contact.last,
    mayExist,
    turns: lanes.reading,
    render,
    compressHarder: (page) => background.whenIdle(() => compressHarder(page)),
  })
  const background = createBackground((wanted) => pages.refresh(wanted), database.isUp)
  const publish = createPublisher({ store, pages, tombstones, background })

  const draw = createUnstored({ renderer, site, readStyle, inTurn: lanes.inReading })
  const sendAway = createAway({ site, storedPage: pages.kept, documentAt: pages.document })
  const frontDoor = createFrontDoor({
    site,
    networkOf,
    pages,
    draw,
    forms: createForms({ renderer, site, draw, networkOf, inTurn: lanes.inForms, whenApplied: follower.whenApplied, database, sendAway }),
    staff: createStaffDoor({ renderer, site, networkOf, inTurn: lanes.inStaff, whenApplied: follower.whenApplied, databaseAnswers: database.check }),
    preview: createPreview({ renderer, site, readStyle, inTurn: lanes.inStaff }),
    health: createHealth({ https, databaseAnswers: database.check, isStopping }),
    findFile: createStaticFiles({ root, https }),
    sendProblem: createProblems({ documentAt: pages.document, site }),
    databaseIsUp: database.isUp,
    databaseAnswers: database.check,
  })

  return {
    frontDoor,
    hasPages: () => store.count() > 0,
    load() {
      removeOlderBuilds(kept, build)
      store.load({ trusted: contact.load() })
      tombstones.load()
    },
    /** Draws the error documents and begins to follow; both again by themselves after every break. */
    follow() {
      const warmUp = () => background.add(problemPages)
      database.events.on('up', warmUp)
      if (database.isUp()) warmUp()
      void follower.run()
      contact.keepNoting()
    },
    /** With a database the door opens once something has been drawn: a proxy that sends visitors meets no CMS that is still starting. */
    async warm() {
      const [first] = problemPages
      if (first && database.isUp()) await Promise.race([pages.refresh(first).catch(() => undefined), sleep(warmth, undefined, { ref: false })])
    },
    async close() {
      contact.note()
      await follower.stop()
      await store.settled()
    },
  }
}
