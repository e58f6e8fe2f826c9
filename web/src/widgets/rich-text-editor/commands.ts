import { icon as center } from 'icon:text-center'
import { icon as justify } from 'icon:justify'
import { icon as left } from 'icon:text-left'
import { icon as right } from 'icon:text-right'
import { icon as bold } from 'icon:type-bold'
import { icon as italic } from 'icon:type-italic'
import { icon as strike } from 'icon:type-strikethrough'
import { icon as underline } from 'icon:type-underline'
import { icon as bullets } from 'icon:list-ul'
import { icon as numbers } from 'icon:list-ol'
import { icon as indent } from 'icon:text-indent-left'
import { icon as outdent } from 'icon:text-indent-right'
import { icon as undo } from 'icon:arrow-counterclockwise'
import { icon as redo } from 'icon:arrow-clockwise'
import { icon as clear } from 'icon:eraser'
import { icon as rule } from 'icon:hr'
import type { IconShape } from '../../ui/Icon'
import { editorMessages } from './messages'

/** A change that the browser's own editing knows; `name` is what `execCommand` takes. */
export interface Command {
  readonly name: string
  readonly label: string
  readonly icon: IconShape
  /** Is either on or off where the caret stands. */
  readonly isState?: boolean
}

/** The toolbar's buttons in groups. */
export const commandGroups: readonly (readonly Command[])[] = [
  [
    { name: 'undo', label: editorMessages.undo, icon: undo },
    { name: 'redo', label: editorMessages.redo, icon: redo },
  ],
  [
    { name: 'bold', label: editorMessages.bold, icon: bold, isState: true },
    { name: 'italic', label: editorMessages.italic, icon: italic, isState: true },
    { name: 'underline', label: editorMessages.underline, icon: underline, isState: true },
    { name: 'strikeThrough', label: editorMessages.strike, icon: strike, isState: true },
  ],
  [
    { name: 'justifyLeft', label: editorMessages.alignLeft, icon: left, isState: true },
    { name: 'justifyCenter', label: editorMessages.alignCenter, icon: center, isState: true },
    { name: 'justifyRight', label: editorMessages.alignRight, icon: right, isState: true },
    { name: 'justifyFull', label: editorMessages.justify, icon: justify, isState: true },
  ],
  [
    { name: 'insertUnorderedList', label: editorMessages.bullets, icon: bullets, isState: true },
    { name: 'insertOrderedList', label: editorMessages.numbers, icon: numbers, isState: true },
    { name: 'outdent', label: editorMessages.outdent, icon: outdent },
    { name: 'indent', label: editorMessages.indent, icon: indent },
  ],
  [
    { name: 'insertHorizontalRule', label: editorMessages.rule, icon: rule },
    { name: 'removeFormat', label: editorMessages.clearFormat, icon: clear },
  ],
]

/** Kinds of paragraphs. */
export const blocks: readonly (readonly [tag: string, label: string])[] = [
  ['p', editorMessages.paragraph],
  ...[1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, editorMessages.heading(level)] as const),
  ['blockquote', editorMessages.quote],
  ['pre', editorMessages.code],
]

/**
 * Changes the selected text as the browser's editing does; undo and redo know of it. The page's policy forbids style
 * attributes, which that editing writes for some changes: those are made through the elements' style objects.
 */
export function run(editor: HTMLElement, name: string, value?: string): void {
  document.execCommand('styleWithCSS', false, 'false')
  document.execCommand('defaultParagraphSeparator', false, 'p')
  const alignment = alignments[name]
  if (alignment !== undefined) align(editor, alignment)
  else if (name === 'hiliteColor' && value !== undefined) highlight(editor, value)
  else document.execCommand(name, false, value)
}

const alignments: Readonly<Record<string, string>> = {
  justifyLeft: 'start',
  justifyCenter: 'center',
  justifyRight: 'end',
  justifyFull: 'justify',
}
const blockTags = 'p, h1, h2, h3, h4, h5, h6, li, td, th, pre, blockquote, div'

function align(editor: HTMLElement, alignment: string): void {
  if (selectedBlocks(editor).length === 0) document.execCommand('formatBlock', false, 'p')
  for (const block of selectedBlocks(editor)) block.style.textAlign = alignment
}

/** The innermost blocks that the selection touches. */
function selectedBlocks(editor: HTMLElement): readonly HTMLElement[] {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  const blocks = [...editor.querySelectorAll<HTMLElement>(blockTags)]
  return blocks.filter((block) => block.querySelector(blockTags) === null && range.intersectsNode(block))
}

/** A color that nobody chooses marks what the browser selects; the marks become highlights. */
const mark = '#010203'

function highlight(editor: HTMLElement, color: string): void {
  document.execCommand('foreColor', false, mark)
  for (const element of editor.querySelectorAll<HTMLElement>(`font[color="${mark}"]`)) {
    element.removeAttribute('color')
    element.style.backgroundColor = color
  }
}

/** What the caret stands in: commands that are on, the kind of paragraph, the colours. */
export interface CaretState {
  readonly on: ReadonlySet<string>
  readonly block: string
}

export function caretState(editor: Element): CaretState {
  const names = commandGroups.flat().filter(({ isState }) => isState).map(({ name }) => name)
  return { on: new Set(names.filter((name) => document.queryCommandState(name))), block: blockOf(editor) }
}

function blockOf(editor: Element): string {
  const tags = blocks.map(([tag]) => tag)
  let node: Node | null = document.getSelection()?.anchorNode ?? null
  while (node !== null && node !== editor) {
    const tag = node.nodeName.toLowerCase()
    if (tags.includes(tag)) return tag
    node = node.parentNode
  }
  return 'p'
}

const paragraphs = 'p, h1, h2, h3, h4, h5, h6, ul, ol, dl, table, blockquote, div, pre, hr, figure, details, section'

/** Puts text that is typed outside of any paragraph into one: browsers begin paragraphs only at the first Enter. */
export function makeParagraph(editor: Element): void {
  let node: Node | null = document.getSelection()?.anchorNode ?? null
  if (node === editor) node = editor.firstChild
  while (node !== null && node.parentNode !== editor) node = node.parentNode
  const isLoose = node instanceof Element ? !node.matches(paragraphs) : (node?.textContent ?? '') !== ''
  if (node !== null && isLoose) document.execCommand('formatBlock', false, 'p')
}
