import { type Direction, directionOf, readerLocales } from '../lib/locale'
import type { WidgetNode } from '../model/view'

/** How an app's own surface runs. */
export interface Reading {
  readonly direction: Direction
  /** The grid's columns count from the right. */
  readonly mirrorsGrid: boolean
}

/**
 * `?dir=rtl` or `?dir=ltr` decides. Without it an app whose own texts are written from right to left runs that way for
 * readers of such a language; its widgets stay where their author put them, because the author saw them there.
 */
export function readingOf(layout: WidgetNode, search: string): Reading {
  const asked = new URLSearchParams(search).get('dir')
  if (asked === 'rtl' || asked === 'ltr') return { direction: asked, mirrorsGrid: asked === 'rtl' }
  const [locale = 'en'] = readerLocales()
  const isRight = directionOf(locale) === 'rtl' && runsRightToLeft(layout)
  return { direction: isRight ? 'rtl' : 'ltr', mirrorsGrid: false }
}

const textKeys = ['text', 'label', 'labelText', 'title', 'placeholderText']
const rightLetters = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g
const leftLetters = /[A-Za-z\u00c0-\u024f\u0370-\u04ff]/g

/** Whether most letters that stand in a page's widgets, bindings left out, are written from right to left. */
function runsRightToLeft(layout: WidgetNode): boolean {
  let balance = 0
  const visit = (node: WidgetNode) => {
    for (const key of textKeys) {
      const text = node[key]
      if (typeof text !== 'string') continue
      const plain = text.replace(/\{\{[\s\S]*?\}\}/g, '')
      balance += (plain.match(rightLetters)?.length ?? 0) - (plain.match(leftLetters)?.length ?? 0)
    }
    node.children?.forEach((child) => child && visit(child))
  }
  visit(layout)
  return balance > 0
}
