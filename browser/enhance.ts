import { tellOwnTime } from './own-time.ts'
import { sealForms } from './seal-forms.ts'
import { solveWork } from './solve-work.ts'

// Runs in the reader's browser, on every page with a form, after everything can be read. Whatever it does the page can
// do without: it saves a step, and shows nothing that is not there already.
sealForms()
solveWork()
tellOwnTime()
