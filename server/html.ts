import { createHash } from 'node:crypto'
import { typesetHtml } from './typeset.ts'

/**
 * Next's scripts, preloads and markers exist to revive the page in the browser. Ours is finished when it arrives.
 * The expression reads React's own output, which escapes `>` in attributes; JSON-LD and our own file stay.
 */
const framework = /<script(?=[\s>])[^>]*>[\s\S]*?<\/script>|<link(?=\s)[^>]*>|<template(?=\s)[^>]*><\/template>|<!--[\s\S]*?-->|<meta name="next-size-adjust"[^>]*>|<div hidden=""><\/div>/g

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

export type CleanHtml = { html: string; styleHashes: string[] }

/** @param readStyle gives the text of a stylesheet by its address; undefined leaves the link as it is. */
export function cleanHtml(source: string, readStyle: (href: string) => string | undefined): CleanHtml {
  const sheets: string[] = []
  const kept = source.replace(framework, (tag) => {
    if (tag.startsWith('<script')) return keepsScript(tag) ? tag : ''
    if (!tag.startsWith('<link')) return ''
    const href = attribute(tag, 'href') ?? ''
    const rel = attribute(tag, 'rel')
    if (rel === 'stylesheet') {
      const style = readStyle(href)
      if (style === undefined) return tag
      sheets.push(style)
      return ''
    }
    return rel === 'expect' || rel === 'modulepreload' || (rel === 'preload' && href.startsWith('/_next/')) ? '' : tag
  })
  // React writes this attribute as it is called in scripts; readers of raw HTML look for its real name.
  const html = typesetHtml(kept.replace(/<div hidden=""><\/div>/g, '').replaceAll(' hrefLang="', ' hreflang="'))
  if (sheets.length === 0) return { html, styleHashes: [] }
  const style = sheets.join('\n')
  const hash = createHash('sha256').update(style).digest('base64')
  return { html: html.replace('</head>', () => `<style>${style}</style></head>`), styleHashes: [`'sha256-${hash}'`] }
}

function keepsScript(tag: string): boolean {
  const opening = tag.slice(0, tag.indexOf('>') + 1)
  if (attribute(opening, 'type') === 'application/ld+json') return true
  const src = attribute(opening, 'src')
  return src !== undefined && src.startsWith('/') && !src.startsWith('//') && !src.startsWith('/_next/')
}
