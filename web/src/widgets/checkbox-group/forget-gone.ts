import type { Reaction } from '../definition'
import { asRecords, asText } from '../values'

/**
 * Chosen values go with their options, without an event. Values may come before their options: they stay while there are none, and new
 * defaults stay until the next options.
 */
export const forgetGone: Reaction = {
  from: ['options', 'defaultSelectedValues', 'selectedValues'],
  sets: ['selectedValues'],
  react: (props, memory) => {
    const isEarly = 'options' in memory && memory.options === props.options && memory.defaults !== props.defaultSelectedValues
    memory.options = props.options
    memory.defaults = props.defaultSelectedValues
    const known = new Set(asRecords(props.options).map(({ value }) => asText(value)))
    if (isEarly || known.size === 0 || !Array.isArray(props.selectedValues)) return {}
    const left = (props.selectedValues as readonly unknown[]).filter((value) => known.has(asText(value)))
    return left.length === props.selectedValues.length ? {} : { selectedValues: left }
  },
}
