import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Requests per second, and the time within which 95 of 100 were answered (ms). */
export type Measured = { rate: number; p95: number; errors: number }

const report = `done = function(summary, latency)
  local e = summary.errors
  io.write(string.format("\\nRESULT %d %d %f %d\\n", summary.requests, summary.duration, latency:percentile(95) / 1000, e.connect + e.read + e.write + e.status + e.timeout))
end`

const script = join(mkdtempSync(join(tmpdir(), 'qanat-bench-')), 'report.lua')
writeFileSync(script, report)

/** One thread, 50 connections kept alive, the encoding every browser and proxy sends. */
export function wrk(url: string, seconds: number, encoding = 'gzip'): Measured {
  const printed = execFileSync('wrk', ['-t1', '-c50', `-d${seconds}s`, '-H', `Accept-Encoding: ${encoding}`, '-s', script, url], { encoding: 'utf8' })
  const [, requests, microseconds, p95, errors] = /RESULT (\d+) (\d+) ([\d.]+) (\d+)/.exec(printed) ?? []
  return { rate: Number(requests) / (Number(microseconds) / 1e6), p95: Number(p95), errors: Number(errors) }
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
