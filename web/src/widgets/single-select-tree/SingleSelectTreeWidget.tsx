import { useMemo } from 'react'
import { fire } from '../events'
import { Dropdown } from '../select/Dropdown'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { branchesOf } from './tree'
import { TreeList } from './TreeList'

/** One choice of nested options (runtime §7.1). */
export function SingleSelectTreeWidget(view: WidgetViewProps): JSX.Element {
  const { node, props, runtime } = view
  const branches = useMemo(() => branchesOf(props.options), [props.options])
  const set = (selectedOption: unknown, selectedLabel: string) => {
    if (selectedOption === props.selectedOptionValue) return
    void fire(runtime, node, 'onOptionChange', { meta: { selectedOption, selectedLabel, isDirty: true } })
  }
  return (
    <Dropdown
      view={view}
      opens="tree"
      text={asText(props.selectedOptionLabel)}
      onClear={props.allowClear === true ? () => set('', '') : undefined}
    >
      {(close) => (
        <TreeList
          branches={branches}
          stateOf={({ value }) => (value === props.selectedOptionValue ? 'on' : 'off')}
          opensAll={props.expandAll === true}
          onChoose={({ value, label }) => {
            // What runs when the tree closes reads the new choice.
            set(value, label)
            close()
          }}
          onClose={close}
        />
      )}
    </Dropdown>
  )
}
