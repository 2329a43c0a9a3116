import { existsSync, readdirSync } from 'node:fs'
import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import { featureImports, house, importRules, syntaxBans } from './eslint.rules.mjs'

const code = '{ts,tsx,mjs}'
const here = (path) => new URL(path, import.meta.url)
const features = existsSync(here('features')) ? readdirSync(here('features')) : []

/** All bans but those named; with the reason why a file is let off. */
const bans = (...except) => ['error', ...Object.entries(syntaxBans).filter(([name]) => !except.includes(name)).map(([, ban]) => ban)]

/** Programs have clocks; tests do not wait by them. */
const programs = (...except) => bans('sleep', ...except)

const room = (name) => ({ files: [`${name}/**/*.${code}`], rules: { 'no-restricted-imports': ['error', importRules(name)] } })

export default tseslint.config(
  { ignores: ['node_modules', '.next', 'dist', 'data', 'coverage', 'next-env.d.ts', 'payload-types.ts', 'messages/*.d.json.ts', 'app/(payload)/admin/importMap.js', 'tests/fixtures', 'public'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: [`**/*.${code}`],
    plugins: { house },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', fetch: 'readonly', setTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', document: 'readonly', window: 'readonly' } },
    rules: {
      'no-restricted-syntax': programs(),
      'max-lines': ['error', { max: 250 }],
      'house/no-index-file': 'error',
      'house/reason-for-silence': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Control characters are what address hygiene looks for.
      'no-control-regex': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, arguments: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  ...['lib', 'domain', 'i18n', 'ui', 'features', 'collections', 'admin', 'browser', 'server', 'worker', 'migrations', 'app', 'demo', 'scripts', 'tests'].map(room),
  ...features.map((feature) => ({ files: [`features/${feature}/**/*.${code}`], rules: { 'no-restricted-imports': ['error', featureImports(feature, features)] } })),
  // The layout of the panel is where the panel's server functions are given to Payload.
  { files: ['app/(payload)/layout.tsx'], rules: { 'no-restricted-imports': ['error', importRules('app', ['admin'])] } },
  // The one file that starts the CMS.
  { files: ['lib/payload.ts'], rules: { 'no-restricted-imports': 'off' } },
  // The one file that reads settings.
  { files: ['lib/env.ts'], rules: { 'no-restricted-syntax': programs('environment') } },
  // Next names its own process there, and cuts the bundle by it.
  { files: ['instrumentation.ts'], rules: { 'no-restricted-syntax': programs('environment') } },
  // Scripts before the compiler's time hand the environment on to children.
  { files: ['scripts/*.mjs'], rules: { 'no-restricted-syntax': programs('environment') } },
  // Tests set settings, start processes and write patterns about code.
  { files: [`tests/**/*.${code}`, 'vitest.config.ts', 'eslint.*.mjs'], rules: { 'no-restricted-syntax': bans('environment', 'latinPattern', 'publicSecret', 'defaultExport') } },
  // The one file in which a test lets time pass.
  { files: ['tests/real-time.ts'], rules: { 'no-restricted-syntax': programs('environment', 'latinPattern', 'publicSecret', 'defaultExport') } },
  // Next, next-intl, Payload and the tools ask for a default export.
  { files: [`app/**/*.${code}`, 'i18n/request.ts', '*.config.ts', '*.config.mjs'], rules: { 'no-restricted-syntax': programs('defaultExport') } },
  // Escapes what it writes.
  { files: ['ui/json-ld.tsx'], rules: { 'no-restricted-syntax': programs('rawHtml') } },
)
