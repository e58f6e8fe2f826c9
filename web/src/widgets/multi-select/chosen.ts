import type { WidgetProps } from '../definition'
import type { Option } from '../select/options'
import { asRecords, isNil, isRecord } from '../values'

/** Values that are no options fall out, until the person chose for the first time; never in a form. */
export function chosenValues(props: WidgetProps): readonly unknown[] {
  const known = new Set(asRecords(props.options).map(({ value }) => value))
  const values = selected(props).map(valueOf)
  return props.isDirty === true || props.keepsUnknown === true ? values : values.filter((value) => known.has(value))
}

/** Labels of the options, else those that were chosen; values without any have none. */
export function chosenLabels(props: WidgetProps): readonly unknown[] {
  return chosenValues(props).map((value) => labelOf(props, value)).filter((label) => !isNil(label))
}

/** The choices as a person sees them. */
export function chosenOptions(props: WidgetProps): readonly Option[] {
  return chosenValues(props).map((value) => ({ value, label: labelOf(props, value) ?? value }))
}

function selected(props: WidgetProps): readonly unknown[] {
  return Array.isArray(props.selectedOptions) ? props.selectedOptions : []
}

function valueOf(item: unknown): unknown {
  return isRecord(item) ? item.value : item
}

function labelOf(props: WidgetProps, value: unknown): unknown {
  const option = asRecords(props.options).find((candidate) => candidate.value === value)
  if (option && !isNil(option.label) && option.label !== '') return option.label
  const item = selected(props).find((candidate) => valueOf(candidate) === value)
  return isRecord(item) ? item.label : undefined
}
