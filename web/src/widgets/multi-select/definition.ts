import type { Verdict, WidgetDefinition } from '../definition'
import { boolean, invalid, label, setDisabled, setRequired, setVisibility, style, text, valid, visibility } from '../rules'
import { checkOptionKey, checkRecords, optionsOf } from '../select/options'
import { isBlank, isRecord, parseJSON } from '../values'
import { chosenLabels, chosenValues } from './chosen'

export const multiSelect: WidgetDefinition = {
  type: 'MULTI_SELECT_WIDGET_V2',
  label: 'Multi-select',
  jsonTexts: /^(?:sourceData|options|defaultOptionValue)$/,
  initial: { isVisible: true, optionLabel: 'label', optionValue: 'value' },
  properties: {
    ...visibility,
    ...style,
    ...label,
    sourceData: { kind: 'custom', check: checkRecords },
    options: { kind: 'custom', check: checkRecords },
    optionLabel: { kind: 'custom', check: (value, props) => checkOptionKey(value, props, 'label') },
    optionValue: { kind: 'custom', check: (value, props) => checkOptionKey(value, props, 'value') },
    defaultOptionValue: { kind: 'custom', check: checkDefault },
    placeholderText: text,
    isFilterable: boolean,
    serverSideFiltering: boolean,
    allowSelectAll: boolean,
    isRequired: boolean,
    isDisabled: boolean,
  },
  meta: { selectedOptions: undefined, filterText: '', isDirty: false },
  defaults: { selectedOptions: 'defaultOptionValue' },
  derived: {
    options: { from: ['sourceData', 'optionLabel', 'optionValue'], compute: optionsOf },
    selectedOptionValues: {
      from: ['selectedOptions', 'options', 'isDirty'],
      compute: chosenValues,
    },
    selectedOptionLabels: {
      from: ['selectedOptions', 'options', 'isDirty'],
      compute: chosenLabels,
    },
    value: { from: ['selectedOptionValues'], compute: (props) => props.selectedOptionValues },
    isValid: {
      from: ['isRequired', 'selectedOptionValues'],
      compute: (props) =>
        !props.isRequired || (Array.isArray(props.selectedOptionValues) && props.selectedOptionValues.length > 0),
    },
  },
  events: ['onOptionChange', 'onFilterUpdate', 'onDropdownOpen', 'onDropdownClose'],
  setters: { ...setVisibility, ...setDisabled, ...setRequired, setSelectedOptions: 'defaultOptionValue' },
  dependencies: { optionLabel: ['sourceData'], optionValue: ['sourceData'] },
}

/** An array of unique texts, numbers or `{label, value}`; JSON text of one; comma-separated text; one number. */
function checkDefault(value: unknown): Verdict {
  if (isBlank(value)) return valid([])
  const list = readList(value)
  const isSound = list.every((item) => isScalar(item) || (isRecord(item) && isScalar(item.value) && !isBlank(item.label)))
  const keys = list.map((item) => (isRecord(item) ? item.value : item))
  const message = 'This value does not evaluate to type: Array<string | number> or Array<{ label, value }>'
  if (!isSound || new Set(keys).size !== keys.length) return invalid([], message)
  return valid(list)
}

function readList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value !== 'string') return [value]
  const parsed = parseJSON(value)
  if (Array.isArray(parsed)) return parsed
  return value.split(',').map((part) => part.trim())
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
}

const { options: _, ...derivedOfOptions } = multiSelect.derived ?? {}

/** The first multi-select: its options are stored as they are shown (usage §3). */
export const oldMultiSelect: WidgetDefinition = {
  ...multiSelect,
  type: 'MULTI_SELECT_WIDGET',
  initial: { isVisible: true, options: [] },
  derived: derivedOfOptions,
  setters: {},
  dependencies: {},
}

export const definitions: readonly WidgetDefinition[] = [multiSelect, oldMultiSelect]
