import type { PropertyRule, WidgetDefinition } from '../definition'
import { boolean, setDisabled, setVisibility, style, text, visibility } from '../rules'

const properties: Readonly<Record<string, PropertyRule>> = {
  ...visibility,
  ...style,
  text,
  tooltip: text,
  isDisabled: boolean,
  disabledWhenInvalid: boolean,
  resetFormOnClick: boolean,
  googleRecaptchaKey: text,
  recaptchaType: text,
  buttonColor: text,
  buttonVariant: text,
  placement: text,
  iconName: text,
  iconAlign: text,
}

export const button: WidgetDefinition = {
  type: 'BUTTON_WIDGET',
  label: 'Button',
  initial: { isVisible: true },
  properties,
  meta: { recaptchaToken: '' },
  events: ['onClick'],
  setters: { ...setVisibility, ...setDisabled, setLabel: 'text', setColor: 'buttonColor' },
}

export const formButton: WidgetDefinition = {
  type: 'FORM_BUTTON_WIDGET',
  label: 'Form button',
  initial: { isVisible: true },
  properties,
  meta: { recaptchaToken: '' },
  events: ['onClick'],
}

export const definitions: readonly WidgetDefinition[] = [button, formButton]
