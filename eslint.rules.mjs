// What the house forbids, and why. A ban's message is read by the person it stops.

/** Who may import whom; the reason is the same for all: a change in one room must not be felt behind two doors. */
const rooms = ['lib', 'domain', 'i18n', 'ui', 'features', 'collections', 'admin', 'browser', 'server', 'worker', 'migrations', 'app', 'demo', 'scripts', 'tests']
const mayImport = {
  lib: [],
  domain: ['lib'],
  i18n: ['lib'],
  ui: ['i18n', 'lib'],
  features: ['ui', 'i18n', 'domain', 'lib'],
  collections: ['domain', 'lib'],
  admin: ['collections', 'domain', 'lib'],
  browser: [],
  server: ['lib'],
  worker: ['domain', 'lib'],
  migrations: ['lib'],
  app: ['features', 'ui', 'i18n', 'lib'],
  demo: ['lib'],
  scripts: ['lib', 'migrations', 'demo', 'server', 'worker'],
  tests: rooms,
}

const getPayloadBan = {
  name: 'payload',
  importNames: ['getPayload'],
  message: 'Only lib/payload.ts starts the CMS; ask it for the one instance, so that no second one is paid for.',
}

/** The options of `no-restricted-imports` for one room; `also` for a part of it that may import more. */
export function importRules(room, also = []) {
  const open = [...mayImport[room], ...also]
  const closed = rooms.filter((other) => other !== room && !open.includes(other))
  const allowed = open.join(', ') || 'nothing of ours'
  const patterns = closed.map((other) => ({
    regex: `^#${other}/`,
    message: `${room}/ may import ${allowed}, not ${other}/ (docs/developers: the arrows between rooms).`,
  }))
  // app/ is deep by Next's rule, and holds what Payload generates.
  if (room !== 'app') patterns.push({ regex: '^[.][.]/', message: `Inside a room write ./x.ts, across rooms or folders #room/x.ts: one way to name a file.` })
  if (['ui', 'app', 'server', 'i18n'].includes(room)) {
    patterns.push({ regex: '^#payload-types$', message: 'Raw documents stop at the query: take a view model of features/*/.' })
  }
  const startsCms = ['scripts', 'tests'].includes(room)
  return { patterns, paths: startsCms ? [] : [getPayloadBan] }
}

/** A feature does not know another feature. */
export const featureImports = (feature, others) => {
  const { patterns, paths } = importRules('features')
  const strangers = others.filter((other) => other !== feature)
  return { paths, patterns: strangers.length ? [...patterns, { regex: `^#features/(${strangers.join('|')})/`, message: 'A feature does not import another feature: what both need belongs to ui/ or lib/.' }] : patterns }
}

const operations = 'find|findByID|findDistinct|create|update|delete|duplicate|count|findVersions|findVersionByID|restoreVersion|findGlobal|updateGlobal|findGlobalVersions'
const namesDocuments = ':has(> Property[key.name=/^(collection|slug)$/])'

export const syntaxBans = {
  environment: {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Settings are read once, in lib/env.ts: a wrong one must stop the start, not a visitor.',
  },
  access: {
    selector: `CallExpression[callee.property.name=/^(${operations})$/]:not([callee.object.property.name='db']) > ObjectExpression${namesDocuments}:not(:has(> Property[key.name='overrideAccess']))`,
    message: 'Say overrideAccess: true or false. Payload’s default skips every access rule, and a reader of the call cannot see it.',
  },
  rawHtml: {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Raw HTML is written by ui/json-ld.tsx alone, where it is escaped.',
  },
  publicSecret: {
    selector: ':matches(Identifier[name=/^NEXT_PUBLIC_.*SECRET/], Literal[value=/NEXT_PUBLIC_.*SECRET/], TemplateElement[value.raw=/NEXT_PUBLIC_.*SECRET/])',
    message: 'NEXT_PUBLIC_ values are sent to every browser; a secret must not be one.',
  },
  latinPattern: {
    selector: 'Literal[regex.pattern=/[\\\\][wWbB]|[аА]-[яЯ]/]',
    message: 'Backslash-w, backslash-b and а-я do not know Kazakh letters (ә, ғ, қ, ң, ө, ұ, ү, һ, і): use \\p{L} with the u flag.',
  },
  clientIntl: {
    selector:
      "Program:has(> ExpressionStatement[directive='use client']) :matches(MemberExpression[object.name='Intl'], MemberExpression[property.name=/^toLocale/])",
    message: 'Many browsers have no Kazakh data and would show something else than the server: format on the server.',
  },
  defaultExport: {
    selector: 'ExportDefaultDeclaration',
    message: 'Named exports only (Next’s and tools’ own files excepted): a name is the same wherever it is used.',
  },
  forgottenLimit: {
    selector: "MemberExpression[object.name='AbortSignal'][property.name='any']",
    message: 'Node forgets a timeout that only AbortSignal.any() holds, and waits for ever: take withTimeLimit of lib/time-limit.ts.',
  },
  sleep: {
    selector:
      ":matches(NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout'], CallExpression[callee.property.name='waitForTimeout'], ImportDeclaration[source.value=/timers[/]promises$/])",
    message: 'A test waits for a condition, never for a while (vi.waitFor, vi.waitUntil, expect.poll). Where time itself is the subject: realTime of tests/real-time.ts, with the reason.',
  },
  closedCms: {
    selector: "CallExpression[callee.property.name='destroy'] > MemberExpression > AwaitExpression > CallExpression[callee.name='cms']",
    message: 'The worker goes on with the same CMS in its next file: leave it open.',
  },
  bareImport: {
    selector: ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^[.#].*[/][^./]+$/]',
    message: 'Write the file’s extension: Node, esbuild and the compiler then agree on what is meant.',
  },
}

/** Rules that no option of an existing rule can express. */
export const house = {
  rules: {
    'no-index-file': {
      create: (context) => ({
        Program: (node) => {
          if (/[/\\]index\.[a-z]+$/.test(context.filename)) context.report({ node, message: 'A file is named for what it holds, never index.' })
        },
      }),
    },
    'reason-for-silence': {
      create: (context) => ({
        Program: () => {
          for (const comment of context.sourceCode.getAllComments()) {
            if (/eslint-disable/.test(comment.value) && !/--\s+\S/.test(comment.value)) {
              context.report({ loc: comment.loc, message: 'A silenced rule needs its reason: eslint-disable-next-line rule -- why.' })
            }
          }
        },
      }),
    },
  },
}
