import type { Verdict, WidgetDefinition, WidgetProps } from '../definition'
import { boolean, invalid, label, setDisabled, setRequired, style, text, valid, visibility } from '../rules'
import { isBlank, isNil } from '../values'
import { branchesOf, checkTree, flatten } from './tree'

/** What tree selects have in common. */
export const treeProperties = {
  ...visibility,
  ...style,
  ...label,
  options: { kind: 'custom', check: checkTree },
  placeholderText: text,
  allowClear: boolean,
  expandAll: boolean,
  isRequired: boolean,
  isDisabled: boolean,
} as const

export const singleSelectTree: WidgetDefinition = {
  type: 'SINGLE_SELECT_TREE_WIDGET',
  label: 'Tree select',
  jsonTexts: /^options$/,
  initial: { isVisible: true },
  properties: { ...treeProperties, defaultOptionValue: { kind: 'custom', check: checkDefault } },
  meta: { selectedOption: undefined, selectedLabel: undefined, isDirty: false },
  defaults: { selectedOption: 'defaultOptionValue', selectedLabel: 'defaultOptionValue' },
  derived: {
    flattenedOptions: { from: ['options'], compute: flattenedOptions },
    selectedOptionValue: {
      from: ['selectedOption', 'options'],
      compute: (props) => chosen(props)?.value ?? '',
    },
    selectedOptionLabel: { from: ['selectedOption', 'options'], compute: (props) => chosen(props)?.label ?? '' },
    value: { from: ['selectedOptionValue'], compute: (props) => props.selectedOptionValue },
    isValid: {
      from: ['isRequired', 'selectedOptionValue'],
      compute: (props) => !props.isRequired || !isBlank(props.selectedOptionValue),
    },
  },
  events: ['onOptionChange', 'onDropdownOpen', 'onDropdownClose'],
  setters: { ...setDisabled, ...setRequired },
  internal: ['flattenedOptions'],
}

/** Every option of the tree without what is below it. */
export function flattenedOptions(props: WidgetProps): unknown {
  return flatten(branchesOf(props.options)).map(({ label, value }) => ({ label, value }))
}

function chosen(props: WidgetProps) {
  return flatten(branchesOf(props.options)).find(({ value }) => value === props.selectedOption)
}

function checkDefault(value: unknown): Verdict {
  if (typeof value === 'string') return valid(value.trim())
  return isNil(value) ? invalid('', 'This value does not evaluate to type: string') : valid(value)
}

export const definitions: readonly WidgetDefinition[] = [singleSelectTree]
