import { installPackage, onPath } from './debian.mjs'
import { say } from './prepare.mjs'

const find = () => onPath(['nginx'])

/** The proxy for the tests of deploy/nginx.conf: on PATH, or installed now; else an empty string, and they are left out. */
export async function findNginx() {
  if (!find()) await installPackage('nginx', 'the tests of deploy/nginx.conf')
  const nginx = find() ?? ''
  if (!nginx) say('No nginx: the tests of deploy/nginx.conf are left out. Install it to run them.')
  return nginx
}
