import { useEffect, useId, useRef, useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'
import { fire } from '../events'
import { widgetMessages } from '../messages'
import { describedBy } from '../parts/label'
import { Labelled } from '../parts/Labelled'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { type CaretState, caretState, makeParagraph, run } from './commands'
import { cleanContent, contentOf, htmlOf } from './content'
import { Toolbar } from './Toolbar'
import { useHTML } from './use-html'
import './rich-text-editor.css'

const nowhere: CaretState = { on: new Set(), block: 'p' }

/**
 * Text with formatting, edited by the browser's own editing (runtime §7.1). The value is HTML, also when the default
 * is Markdown.
 */
export function RichTextEditorWidget({ node, props, runtime, width }: WidgetViewProps): JSX.Element {
  const id = useId()
  const editor = useRef<HTMLDivElement>(null)
  const selection = useRef<Range | undefined>(undefined)
  /** The last texts that were typed here: the page repeats them. */
  const told = useRef<readonly string[]>([])
  const [state, setState] = useState<CaretState>(nowhere)
  const [isEmpty, setEmpty] = useState(true)
  const html = useHTML(props.text, props.inputType === 'markdown')
  const isOff = props.isDisabled === true
  const isInvalid = props.isValid === false && props.isDirty === true

  // Effects, because React does not know what the browser edits, and the caret is told by the document only.
  useEffect(() => {
    const element = editor.current
    if (!element || told.current.includes(html)) return
    told.current = [html]
    element.replaceChildren(contentOf(html))
    setEmpty(htmlOf(element) === '')
  }, [html])
  useEffect(() => {
    const note = () => {
      const element = editor.current
      const range = document.getSelection()?.rangeCount ? document.getSelection()?.getRangeAt(0) : undefined
      if (!element || !range || !element.contains(range.commonAncestorContainer)) return
      selection.current = range.cloneRange()
      setState(caretState(element))
    }
    document.addEventListener('selectionchange', note)
    return () => document.removeEventListener('selectionchange', note)
  }, [])

  const tell = () => {
    const element = editor.current
    if (!element) return
    const text = htmlOf(element)
    setEmpty(text === '')
    if (told.current[told.current.length - 1] === text) return
    told.current = [...told.current.slice(-30), text]
    void fire(runtime, node, 'onTextChange', { meta: { text, isDirty: true } })
  }
  const handleInput = (event: FormEvent<HTMLDivElement>) => {
    const { inputType = '', isComposing } = event.nativeEvent as InputEvent
    if (!isComposing) makeParagraph(event.currentTarget)
    if (/FromPaste|FromDrop|insertReplacement/.test(inputType)) cleanContent(event.currentTarget)
    tell()
  }
  const apply = (name: string, value?: string) => {
    const element = editor.current
    if (!element || isOff) return
    element.focus({ preventScroll: true })
    restore(element, selection.current)
    run(element, name, value)
    cleanContent(element)
    setState(caretState(element))
    tell()
  }
  const handleKey = (event: KeyboardEvent) => {
    // Tab leaves the field, as everywhere; lists are indented with the toolbar.
    if (event.key === 'Enter' || event.key === 'Escape') event.stopPropagation()
  }
  return (
    <Labelled node={node} props={props} controlID={id} width={width} grows isLabelText message={isInvalid ? widgetMessages.required : undefined}>
      <div className={['sw-rich', isInvalid && 'sw-rich-invalid', isOff && 'sw-rich-off'].filter(Boolean).join(' ')}>
        {props.isToolbarHidden !== true && <Toolbar state={state} isDisabled={isOff} onRun={apply} />}
        <div
          ref={editor}
          id={id}
          role="textbox"
          aria-multiline
          aria-label={asText(props.labelText) || node.widgetName}
          aria-describedby={describedBy(id, node, props, isInvalid)}
          aria-required={props.isRequired === true || undefined}
          aria-invalid={isInvalid || undefined}
          aria-disabled={isOff || undefined}
          contentEditable={!isOff}
          suppressContentEditableWarning
          tabIndex={0}
          className="sw-rich-text"
          data-placeholder={isEmpty ? asText(props.placeholder) : undefined}
          onFocus={() => document.execCommand('defaultParagraphSeparator', false, 'p')}
          onInput={handleInput}
          onCompositionEnd={({ currentTarget }) => {
            makeParagraph(currentTarget)
            tell()
          }}
          onKeyDown={handleKey}
        />
      </div>
    </Labelled>
  )
}

/** The place of the caret is lost while the toolbar is used. */
function restore(element: Element, range: Range | undefined): void {
  const selected = document.getSelection()
  if (!selected || !range || !element.contains(range.commonAncestorContainer)) return
  selected.removeAllRanges()
  selected.addRange(range)
}
