import { createElement, Fragment, useMemo } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { cssText } from '../appearance'
import { type HTMLElementNode, type HTMLNode, hasMarkup, parseHTML } from './parse'
import { safeHref, safeImage } from './urls'

export interface RichTextProps {
  readonly source: string
  /** Web addresses in the text become links; on unless told otherwise. */
  readonly linksAddresses?: boolean
}

/** Text with a subset of HTML, drawn as React elements: nothing that is not listed here comes through. */
export function RichText({ source, linksAddresses = true }: RichTextProps): JSX.Element {
  const nodes = useMemo(() => (hasMarkup(source) ? parseHTML(source) : [source]), [source])
  return <>{nodes.map((node, index) => draw(node, index, linksAddresses))}</>
}

/** Elements that come through; everything else gives only what is inside. */
export const allowed = new Set([
  'a', 'abbr', 'b', 'big', 'blockquote', 'br', 'caption', 'center', 'cite', 'code', 'col', 'colgroup', 'dd', 'del',
  'details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'font', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr',
  'i', 'img', 'ins', 'kbd', 'label', 'li', 'mark', 'ol', 'p', 'pre', 'q', 's', 'samp', 'section', 'small', 'span',
  'strike', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'u', 'ul',
])
const renamed: Readonly<Record<string, string>> = { center: 'div', font: 'span', big: 'span', strike: 's' }
const empty = new Set(['br', 'hr', 'img', 'col'])
/** Where white space between elements would be invalid. */
const structural = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup'])

function draw(node: HTMLNode, key: number, linksAddresses: boolean): ReactNode {
  if (typeof node === 'string') return linksAddresses ? <Fragment key={key}>{linkAddresses(node)}</Fragment> : node
  const isLink = node.tag === 'a'
  const children = node.children
    .filter((child) => !structural.has(node.tag) || typeof child !== 'string' || child.trim() !== '')
    .map((child, index) => draw(child, index, linksAddresses && !isLink))
  if (!allowed.has(node.tag)) return <Fragment key={key}>{children}</Fragment>
  const attributes = { key, ...attributesOf(node) }
  const tag = renamed[node.tag] ?? node.tag
  return empty.has(tag) ? createElement(tag, attributes) : createElement(tag, attributes, ...children)
}

function attributesOf({ tag, attributes }: HTMLElementNode): Readonly<Record<string, unknown>> {
  const style = styleOf(tag, attributes)
  return {
    ...(style ? { style } : {}),
    ...(attributes.title ? { title: attributes.title } : {}),
    ...(tag === 'a' ? { href: safeHref(attributes.href), target: '_blank', rel: 'noopener noreferrer' } : {}),
    ...(tag === 'img' ? { src: safeImage(attributes.src), alt: attributes.alt ?? '', ...size(attributes) } : {}),
    ...(tag === 'td' || tag === 'th' ? { colSpan: span(attributes.colspan), rowSpan: span(attributes.rowspan) } : {}),
    ...(tag === 'ol' && attributes.start ? { start: Number(attributes.start) || 1 } : {}),
  }
}

function size({ width, height }: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  return { width: width && parseInt(width, 10), height: height && parseInt(height, 10) }
}

function span(value: string | undefined): number | undefined {
  const count = Number(value)
  return Number.isInteger(count) && count > 0 && count < 100 ? count : undefined
}

const stylePatterns = [
  'color', 'background', 'background-color', 'font(-(size|style|weight|family))?',
  'text-(align|decoration|transform|indent)', 'line-height', 'letter-spacing', 'white-space', 'word-break',
  'vertical-align', '(min-|max-)?(width|height)', '(margin|padding|border)(-[a-z]+)*', 'display',
  'flex(-[a-z]+)?', 'gap', 'justify-content', 'align-items', 'list-style(-type)?', 'opacity', 'overflow',
  'box-shadow', 'float',
]
/** Style properties that come through. */
export const styleNames = new RegExp(`^(${stylePatterns.join('|')})$`)

function styleOf(tag: string, attributes: Readonly<Record<string, string>>): CSSProperties | undefined {
  const declarations = (attributes.style ?? '').split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':')
    const name = declaration.slice(0, colon).trim().toLowerCase()
    const value = cssText(declaration.slice(colon + 1).replace(/!important/i, ''))
    return colon > 0 && styleNames.test(name) && value !== '' ? [[camelCase(name), value] as const] : []
  })
  if (tag === 'center') declarations.push(['textAlign', 'center'])
  if (attributes.align && tag !== 'img') declarations.push(['textAlign', cssText(attributes.align)])
  if (tag === 'font' && attributes.color) declarations.push(['color', cssText(attributes.color)])
  return declarations.length > 0 ? Object.fromEntries(declarations) : undefined
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

const address = /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}]/g

function linkAddresses(text: string): ReactNode {
  const matches = [...text.matchAll(address)]
  if (matches.length === 0) return text
  const parts: ReactNode[] = []
  let position = 0
  for (const match of matches) {
    const [url] = match
    const start = match.index ?? 0
    parts.push(text.slice(position, start))
    parts.push(
      <a key={start} href={url} target="_blank" rel="noopener noreferrer">
        {url}
      </a>,
    )
    position = start + (url?.length ?? 1)
  }
  return [...parts, text.slice(position)]
}
