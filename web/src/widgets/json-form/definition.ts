import type { Verdict, WidgetDefinition } from '../definition'
import { anything, boolean, invalid, setVisibility, style, text, valid, visibility } from '../rules'
import { isNil, isRecord, parseJSON } from '../values'

/**
 * A form made from an object (runtime §8.3). Its fields are stored below `schema`, where each property may be a binding;
 * `formData`, `fieldState` and `isValid` are collected by the mounted component.
 */
export const jsonForm: WidgetDefinition = {
  type: 'JSON_FORM_WIDGET',
  label: 'JSON form',
  jsonTexts: /^sourceData$|^schema\..*\.options$/,
  initial: {
    isVisible: true,
    autoGenerateForm: true,
    useSourceData: false,
    disabledWhenInvalid: true,
    fixedFooter: true,
    scrollContents: true,
    showReset: true,
    schema: {},
    submitButtonLabel: 'Submit',
    resetButtonLabel: 'Reset',
  },
  properties: {
    ...visibility,
    ...style,
    sourceData: { kind: 'custom', check: checkSource },
    schema: anything,
    title: text,
    submitButtonLabel: text,
    resetButtonLabel: text,
    autoGenerateForm: boolean,
    useSourceData: boolean,
    disabledWhenInvalid: boolean,
    fieldLimitExceeded: boolean,
    fixedFooter: boolean,
    hideFooter: boolean,
    scrollContents: boolean,
    showReset: boolean,
  },
  meta: { formData: {}, fieldState: {}, isValid: undefined },
  events: ['onSubmit'],
  setters: { ...setVisibility, setSourceData: 'sourceData' },
}

function checkSource(value: unknown): Verdict {
  if (isNil(value)) return valid({})
  if (value === '') return invalid({}, 'Data is empty')
  const parsed = typeof value === 'string' ? parseJSON(value) : value
  return isRecord(parsed) ? valid(parsed) : invalid({}, 'This value must be object')
}

export const definitions: readonly WidgetDefinition[] = [jsonForm]
