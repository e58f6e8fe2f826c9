import type { Verdict, WidgetDefinition, WidgetProps } from '../definition'
import { invalid, setDisabled, setRequired, setVisibility, text, valid } from '../rules'
import { flattenedOptions, treeProperties } from '../single-select-tree/definition'
import { type Branch, branchesOf, flatten } from '../single-select-tree/tree'
import { isBlank, parseJSON } from '../values'

export const multiSelectTree: WidgetDefinition = {
  type: 'MULTI_SELECT_TREE_WIDGET',
  label: 'Multi tree select',
  jsonTexts: /^options$/,
  initial: { isVisible: true, mode: 'SHOW_CHILD' },
  properties: { ...treeProperties, mode: text, defaultOptionValue: { kind: 'custom', check: checkDefault } },
  meta: { selectedOption: undefined, selectedLabel: undefined, isDirty: false },
  defaults: { selectedOption: 'defaultOptionValue', selectedLabel: 'defaultOptionValue' },
  derived: {
    flattenedOptions: { from: ['options'], compute: flattenedOptions },
    selectedOptionValues: {
      from: ['selectedOption', 'options'],
      compute: (props) => chosenBranches(props).map(({ value }) => value),
    },
    selectedOptionLabels: {
      from: ['selectedOption', 'options'],
      compute: (props) => chosenBranches(props).map((branch) => branch.label),
    },
    value: { from: ['selectedOptionValues'], compute: (props) => props.selectedOptionValues },
    isValid: {
      from: ['isRequired', 'selectedOptionValues'],
      compute: (props) =>
        !props.isRequired || (Array.isArray(props.selectedOptionValues) && props.selectedOptionValues.length > 0),
    },
  },
  events: ['onOptionChange', 'onDropdownOpen', 'onDropdownClose'],
  setters: { ...setVisibility, ...setDisabled, ...setRequired },
  internal: ['flattenedOptions'],
}

/** The chosen options that exist, in the order in which they were chosen. */
export function chosenBranches(props: WidgetProps): readonly Branch[] {
  const values: readonly unknown[] = Array.isArray(props.selectedOption) ? props.selectedOption : []
  const all = new Map(flatten(branchesOf(props.options)).map((branch) => [branch.value, branch]))
  return values.flatMap((value) => all.get(value) ?? [])
}

/** An array of texts and numbers, JSON text of one, or texts between commas. */
function checkDefault(value: unknown): Verdict {
  if (isBlank(value)) return valid([])
  const parsed = typeof value === 'string' ? parseJSON(value) : value
  const list: readonly unknown[] = Array.isArray(parsed)
    ? parsed
    : typeof value === 'string'
    ? value.split(',').map((item) => item.trim())
    : [value]
  const isSound = list.every((item) => typeof item === 'string' || typeof item === 'number')
  return isSound ? valid(list) : invalid([], 'This value does not evaluate to type: Array<string>')
}

export const definitions: readonly WidgetDefinition[] = [multiSelectTree]
