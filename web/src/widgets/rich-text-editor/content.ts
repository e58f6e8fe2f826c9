import { cssText } from '../appearance'
import { type HTMLNode, parseHTML } from '../html/parse'
import { allowed, styleNames } from '../html/RichText'
import { safeHref, safeImage } from '../html/urls'
import { serialize } from './serialize'

/** Builds what an HTML text means, without the browser's parser and only of what is allowed. */
export function contentOf(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment()
  fragment.append(...parseHTML(html).flatMap(build))
  return fragment
}

function build(node: HTMLNode): readonly Node[] {
  if (typeof node === 'string') return [document.createTextNode(node)]
  const children = node.children.flatMap(build)
  if (!allowed.has(node.tag)) return children
  const element = document.createElement(node.tag)
  for (const [name, value] of Object.entries(node.attributes)) setAttribute(element, name, value)
  element.append(...children)
  return [element]
}

/** Takes out of an edited text what may not be there: the browser puts in what people paste and drop. */
export function cleanContent(root: Element): void {
  for (const element of [...root.querySelectorAll('*')]) {
    const tag = element.tagName.toLowerCase()
    if (opaque.has(tag)) element.remove()
    else if (!allowed.has(tag)) element.replaceWith(...element.childNodes)
    else if (element instanceof HTMLElement) cleanAttributes(element)
  }
}

/** Elements whose content is no text. */
const opaque = new Set(['script', 'style', 'iframe', 'object', 'embed', 'template', 'noscript', 'title', 'head', 'meta', 'link', 'svg', 'math'])

function cleanAttributes(element: HTMLElement): void {
  const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const)
  const style = element.style.cssText
  for (const [name] of attributes) element.removeAttribute(name)
  for (const [name, value] of attributes) setAttribute(element, name, name === 'style' ? style : value)
}

const plain = new Set(['title', 'alt', 'width', 'height', 'colspan', 'rowspan', 'start', 'dir', 'lang', 'align', 'color'])

function setAttribute(element: HTMLElement, name: string, value: string): void {
  const safe = name === 'href' ? safeHref(value) : name === 'src' ? safeImage(value) : plain.has(name) ? value : undefined
  if (name === 'style') setStyle(element, value)
  else if (safe !== undefined) element.setAttribute(name, safe)
}

/** Through the object and not the attribute, which the page's policy forbids. */
function setStyle(element: HTMLElement, source: string): void {
  for (const declaration of source.split(';')) {
    const colon = declaration.indexOf(':')
    const name = declaration.slice(0, colon).trim().toLowerCase()
    const value = cssText(declaration.slice(colon + 1))
    if (colon > 0 && styleNames.test(name) && value !== '') element.style.setProperty(name, value)
  }
}

/** The text as HTML; an editor without a letter, picture or line is empty text. */
export function htmlOf(editor: Element): string {
  const isEmpty = (editor.textContent ?? '').trim() === '' && editor.querySelector('img, hr, table, li') === null
  return isEmpty ? '' : serialize(editor.childNodes)
}
