import type { Verdict, WidgetDefinition, WidgetProps } from '../definition'
import { boolean, invalid, label, setDisabled, setRequired, setVisibility, style, text, valid, visibility } from '../rules'
import { asText, isBlank, isNil, isRecord, parseJSON } from '../values'
import { checkOptionKey, checkRecords, optionsOf } from './options'

export const select: WidgetDefinition = {
  type: 'SELECT_WIDGET',
  label: 'Select',
  jsonTexts: /^(?:sourceData|options)$/,
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
    isRequired: boolean,
    isDisabled: boolean,
  },
  meta: { value: undefined, label: undefined, filterText: '', isDirty: false },
  defaults: { value: 'defaultOptionValue', label: 'defaultOptionValue' },
  derived: {
    options: { from: ['sourceData', 'optionLabel', 'optionValue'], compute: optionsOf },
    selectedOptionValue: {
      from: ['options', 'value', 'serverSideFiltering', 'isDirty', 'defaultOptionValue'],
      compute: selectedValue,
    },
    selectedOptionLabel: {
      from: ['options', 'value', 'label', 'selectedOptionValue', 'serverSideFiltering'],
      compute: selectedLabel,
    },
    isValid: {
      from: ['isRequired', 'selectedOptionValue'],
      compute: (props) => !props.isRequired || !isBlank(props.selectedOptionValue),
    },
  },
  events: ['onOptionChange', 'onFilterUpdate', 'onDropdownOpen', 'onDropdownClose'],
  setters: {
    ...setVisibility,
    ...setDisabled,
    ...setRequired,
    setOptions: 'options',
    setSelectedOption: 'defaultOptionValue',
  },
  dependencies: { optionLabel: ['sourceData'], optionValue: ['sourceData'] },
}

function checkDefault(value: unknown): Verdict {
  const parsed = typeof value === 'string' ? optionFromText(value) ?? value : value
  if (isNil(parsed)) return valid(parsed)
  if (typeof parsed === 'string' || (typeof parsed === 'number' && Number.isFinite(parsed))) return valid(parsed)
  if (isOption(parsed)) return valid(parsed)
  return invalid(undefined, 'This value does not evaluate to type: string | number | { label: string, value: string }')
}

function optionFromText(value: string): unknown {
  const parsed = value.trimStart().startsWith('{') ? parseJSON(value) : undefined
  return isOption(parsed) ? parsed : undefined
}

function isOption(value: unknown): boolean {
  return isRecord(value) && !isNil(value.label) && !isNil(value.value)
}

/** Values compare with `===`: a default of "1" does not select the value 1. */
function selectedValue(props: WidgetProps): unknown {
  const value = innerValue(props.value, 'value')
  if (isNil(value)) return ''
  if (optionsOfProps(props).some((option) => option.value === value)) return value
  const isOffList = Boolean(props.serverSideFiltering) && (Boolean(props.isDirty) || isRecord(props.defaultOptionValue))
  return isOffList ? value : ''
}

function selectedLabel(props: WidgetProps): unknown {
  const { selectedOptionValue } = props
  // An option may have the empty text as its value, such as one that stands for all.
  const option = optionsOfProps(props).find(({ value }) => value === selectedOptionValue)
  if (option) return option.label
  return props.serverSideFiltering && !isBlank(selectedOptionValue) ? asText(innerValue(props.label, 'label')) : ''
}

function innerValue(value: unknown, key: 'label' | 'value'): unknown {
  return isRecord(value) ? value[key] : value
}

function optionsOfProps(props: WidgetProps): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(props.options) ? props.options.filter(isRecord) : []
}

const { options: _, ...derivedOfOptions } = select.derived ?? {}
const { sourceData: _rows, optionLabel: _label, optionValue: _value, ...propertiesOfOptions } = select.properties

/** The first drop-down: its options are stored as they are shown (usage §3). */
export const oldDropDown: WidgetDefinition = {
  ...select,
  type: 'DROP_DOWN_WIDGET',
  label: 'Drop-down',
  initial: { isVisible: true, options: [] },
  properties: propertiesOfOptions,
  derived: {
    ...derivedOfOptions,
    selectedOption: {
      from: ['options', 'selectedOptionValue'],
      compute: (props) => optionsOfProps(props).find(({ value }) => value === props.selectedOptionValue),
    },
    selectedIndex: {
      from: ['options', 'selectedOptionValue'],
      compute: (props) => optionsOfProps(props).findIndex(({ value }) => value === props.selectedOptionValue),
    },
  },
  setters: {},
  dependencies: {},
}

export const definitions: readonly WidgetDefinition[] = [select, oldDropDown]
