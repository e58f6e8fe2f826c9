import { useLayoutEffect, useRef, useState } from 'react'
import type { CSSProperties, RefObject } from 'react'
import { cssLength, cssText, fontSize, fontStyle, textAlign, variables } from '../appearance'
import type { WidgetProps } from '../definition'
import { RichText } from '../html/RichText'
import { widgetMessages } from '../messages'
import { Lightbox } from '../parts/Lightbox'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { usePlainText } from './plain-text'
import { surelyFits } from './surely-fits'
import './text.css'

/** Text with a subset of HTML. */
export function TextWidget({ props, width, height, writer }: WidgetViewProps): JSX.Element {
  const source = asText(props.text)
  const overflow = overflowOf(props)
  const inner = useRef<HTMLDivElement>(null)
  const isCut = useIsCut(inner, overflow === 'TRUNCATE', [source, width, height])
  const [isOpen, setOpen] = useState(false)
  const shapeOf = (text: string) => {
    const isShort = overflow === 'NONE' && surelyFits(text, fontSize(props.fontSize), width, height)
    return `sw-text sw-text-${isShort ? 'short' : overflow.toLowerCase()}`
  }
  usePlainText(overflow === 'TRUNCATE' ? undefined : writer, inner, props, shapeOf)
  return (
    <div className={shapeOf(source)} style={styleOf(props)} tabIndex={overflow === 'SCROLL' ? 0 : undefined}>
      <div ref={inner} className="sw-text-content">
        <RichText source={source} linksAddresses={props.disableLink !== true} />
      </div>
      {isCut && (
        <button
          type="button"
          className="sw-text-more"
          aria-label={widgetMessages.showAll}
          title={widgetMessages.showAll}
          style={{ color: cssText(props.truncateButtonColor) || undefined }}
          onClick={() => setOpen(true)}
        >
          ⋯
        </button>
      )}
      {isOpen && (
        <Lightbox label={widgetMessages.fullText} onClose={() => setOpen(false)}>
          <div className="sw-text-full">
            <RichText source={source} linksAddresses={props.disableLink !== true} />
          </div>
        </Lightbox>
      )}
    </div>
  )
}

function overflowOf(props: WidgetProps): 'NONE' | 'SCROLL' | 'TRUNCATE' {
  if (props.overflow === 'SCROLL' || props.overflow === 'TRUNCATE') return props.overflow
  if (props.overflow === undefined && props.shouldTruncate === true) return 'TRUNCATE'
  return props.overflow === undefined && props.shouldScroll === true ? 'SCROLL' : 'NONE'
}

function styleOf(props: WidgetProps): CSSProperties {
  const borderWidth = cssLength(props.borderWidth)
  const borderColor = cssText(props.borderColor)
  const background = cssText(props.backgroundColor)
  const isBoxed = borderColor !== '' || (background !== '' && background !== 'transparent')
  return {
    ...variables(props),
    color: cssText(props.textColor) || undefined,
    background: background || undefined,
    border: borderColor && borderWidth ? `${borderWidth} solid ${borderColor}` : undefined,
    padding: isBoxed ? '0 6px' : undefined,
    fontSize: fontSize(props.fontSize) || undefined,
    textAlign: textAlign(props.textAlign),
    ...fontStyle(props.fontStyle),
  }
}

/** Whether the text does not fit. */
function useIsCut(element: RefObject<HTMLElement>, isOn: boolean, causes: readonly unknown[]): boolean {
  const [isCut, setCut] = useState(false)
  // An effect, because only the browser knows how much of the text came out.
  useLayoutEffect(() => {
    const target = element.current
    setCut(isOn && target !== null && target.scrollHeight > target.clientHeight + 2)
  }, [element, isOn, ...causes])
  return isCut
}
