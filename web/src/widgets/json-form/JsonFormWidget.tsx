import type { FormEvent, KeyboardEvent } from 'react'
import { panelStyle } from '../container/Panel'
import { ButtonFace } from '../button/ButtonFace'
import { asNumber, asRecord, asText, type JSONRecord } from '../values'
import { variables } from '../appearance'
import type { WidgetViewProps } from '../view'
import { FieldList } from './FieldView'
import { mostFields } from './generate'
import { formMessages } from './messages'
import { useFormValues } from './use-form-values'
import './json-form.css'

const padding = 24

/** A form whose fields follow from an object; the sandbox evaluates their properties, this holds their values. */
export function JsonFormWidget(view: WidgetViewProps): JSX.Element {
  const { node, props, runtime, width } = view
  const form = useFormValues(view)
  const title = asText(props.title)
  const waits = props.disabledWhenInvalid !== false && !form.isValid
  const shapes = ['sw-json-form', props.fixedFooter !== false && 'sw-json-form-fixed', props.scrollContents === false && 'sw-json-form-still']
  // Enter in a field of one line submits, as in any form.
  const handleKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || waits || !isLine(event.currentTarget, event.target)) return
    event.preventDefault()
    void form.submit()
  }
  const prevent = (event: FormEvent) => event.preventDefault()
  return (
    <form
      className={shapes.filter(Boolean).join(' ')}
      style={panelStyle(props)}
      aria-label={title || node.widgetName}
      noValidate
      onSubmit={prevent}
      onKeyDown={handleKey}
    >
      <div className="sw-json-form-body">
        {title !== '' && <p className="sw-json-form-title">{title}</p>}
        {form.isTooLarge ? (
          <p className="sw-json-form-note" role="alert">{formMessages.tooManyFields(asNumber(props.maxAllowedFields) ?? mostFields)}</p>
        ) : form.root === undefined || form.root.children.length === 0 ? (
          <p className="sw-json-form-note">{formMessages.noFields}</p>
        ) : (
          <FieldList
            key={form.generation}
            fields={form.root.children}
            path={[]}
            surface={{ form, node, runtime, width: Math.max(0, width - 2 * padding) }}
          />
        )}
      </div>
      {props.hideFooter !== true && (
        <div className="sw-json-form-footer">
          {props.showReset !== false && (
            <FormButton styles={props.resetButtonStyles} variant="SECONDARY" text={asText(props.resetButtonLabel) || formMessages.reset} onClick={form.reset} />
          )}
          <FormButton
            styles={props.submitButtonStyles}
            variant="PRIMARY"
            text={asText(props.submitButtonLabel) || formMessages.submit}
            isDisabled={waits}
            isBusy={form.isSubmitting}
            onClick={() => void form.submit()}
          />
        </div>
      )}
    </form>
  )
}

interface FormButtonProps {
  readonly styles: unknown
  readonly variant: string
  readonly text: string
  readonly isDisabled?: boolean
  readonly isBusy?: boolean
  readonly onClick: () => void
}

function FormButton({ styles, variant, text, isDisabled = false, isBusy = false, onClick }: FormButtonProps): JSX.Element {
  const look: JSONRecord = asRecord(styles)
  return (
    <ButtonFace
      className="sw-json-form-button"
      text={text}
      variant={look.buttonVariant ?? variant}
      color={look.buttonColor}
      icon={look.iconName}
      iconOnRight={look.iconAlign === 'right'}
      variables={variables(look)}
      isDisabled={isDisabled}
      isBusy={isBusy}
      onClick={onClick}
    />
  )
}

/** Fields in popovers are drawn elsewhere, and their keys are their own. */
function isLine(form: Element, target: EventTarget): boolean {
  if (!(target instanceof HTMLInputElement) || !form.contains(target)) return false
  return /^(text|password|email|tel|number)$/.test(target.type)
}
