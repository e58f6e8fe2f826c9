import type { CSSProperties, ReactNode } from 'react'
import type { WidgetNode } from '../../model/view'
import { cssText, fontSize, fontStyle, variables } from '../appearance'
import type { WidgetProps } from '../definition'
import { asNumber } from '../values'
import { FieldMessage } from './FieldMessage'
import { Hint } from './Hint'
import { hintOf, labelOf } from './label'
import './labelled.css'

export interface LabelledProps {
  readonly node: WidgetNode
  readonly props: WidgetProps
  /** Id of the control that the label names; what {@link describedBy} names describes it. */
  readonly controlID: string
  readonly width: number
  readonly message?: string | undefined
  /** The message is seen without the focus as well. */
  readonly isMessageSteady?: boolean
  /** The control cannot be named by a `<label>`: it carries its name itself. */
  readonly isLabelText?: boolean
  /** The control takes all the height there is. */
  readonly grows?: boolean
  readonly children: ReactNode
}

/** A control with its label above or beside it, a hint, and the message of a failed validation. */
export function Labelled({ node, props, controlID, width, message, isMessageSteady, isLabelText, grows, children }: LabelledProps): JSX.Element {
  const label = labelOf(node, props)
  const hint = hintOf(node, props)
  const isBeside = props.labelPosition === 'Left' || (props.labelPosition !== 'Top' && isLow(node))
  const shapes = ['sw-field', isBeside && 'sw-field-beside', grows && 'sw-field-grows'].filter(Boolean).join(' ')
  return (
    <div className={shapes} style={variables(props)}>
      {label !== '' && (
        <span className="sw-field-label" style={labelStyle(node, props, isBeside ? width : undefined)}>
          <label id={`${controlID}-label`} htmlFor={isLabelText ? undefined : controlID}>
            {label}
            {props.isRequired === true && <span className="sw-field-required" aria-hidden> *</span>}
          </label>
          {hint !== '' && <Hint id={`${controlID}-hint`} text={hint} />}
        </span>
      )}
      <div className="sw-field-control">
        {children}
        {message && <FieldMessage id={`${controlID}-message`} text={message} isSteady={isMessageSteady === true} />}
      </div>
    </div>
  )
}

/** Old pages have no label position; there the label stands beside the control of a low widget. */
function isLow(node: WidgetNode): boolean {
  return (asNumber(node.bottomRow) ?? 7) - (asNumber(node.topRow) ?? 0) <= 4
}

function labelStyle(node: WidgetNode, props: WidgetProps, width: number | undefined): CSSProperties {
  const columns = Math.max(1, (asNumber(node.rightColumn) ?? 16) - (asNumber(node.leftColumn) ?? 0))
  const share = asNumber(props.labelWidth)
  return {
    color: cssText(props.labelTextColor) || undefined,
    fontSize: fontSize(props.labelTextSize) || undefined,
    ...fontStyle(props.labelStyle),
    ...(width !== undefined && share !== undefined && share > 0
      ? { width: Math.min(width * 0.7, (share / columns) * width), flex: 'none' }
      : {}),
    ...(width !== undefined && props.labelAlignment === 'right' ? { justifyContent: 'flex-end' } : {}),
  }
}
