import { useMemo } from 'react'
import { fire } from '../events'
import { Chips } from '../multi-select/Chips'
import { Dropdown } from '../select/Dropdown'
import { branchesOf } from '../single-select-tree/tree'
import { TreeList } from '../single-select-tree/TreeList'
import type { WidgetViewProps } from '../view'
import { checkedValues, type Mode, stateOf, toggled, valuesFor } from './checks'
import { chosenBranches } from './definition'

/** Several choices of nested options; checking one checks all below it (runtime §7.1). */
export function MultiSelectTreeWidget(view: WidgetViewProps): JSX.Element {
  const { node, props, runtime } = view
  const branches = useMemo(() => branchesOf(props.options), [props.options])
  const chosen = chosenBranches(props)
  const checked = useMemo(
    () => checkedValues(branches, Array.isArray(props.selectedOption) ? props.selectedOption : []),
    [branches, props.selectedOption],
  )
  const mode = modeOf(props.mode)
  const change = (next: ReadonlySet<unknown>) => {
    const told = valuesFor(mode, branches, next)
    const meta = { selectedOption: told.map(({ value }) => value), selectedLabel: told.map(({ label }) => label), isDirty: true }
    void fire(runtime, node, 'onOptionChange', { meta })
  }
  const remove = (value: unknown) => {
    const branch = chosen.find((one) => one.value === value)
    if (branch) change(toggled(branches, checked, branch))
  }
  const last = chosen[chosen.length - 1]
  return (
    <Dropdown
      view={view}
      opens="tree"
      text={chosen.map(({ label }) => label).join(', ')}
      chips={<Chips chosen={chosen} isDisabled={props.isDisabled === true} onRemove={({ value }) => remove(value)} />}
      onClear={props.allowClear === true ? () => change(new Set()) : undefined}
      onBackspace={last && (() => remove(last.value))}
    >
      {(close) => (
        <TreeList
          branches={branches}
          stateOf={(branch) => stateOf(branch, checked)}
          isMulti
          opensAll={props.expandAll === true}
          onChoose={(branch) => change(toggled(branches, checked, branch))}
          onClose={close}
        />
      )}
    </Dropdown>
  )
}

function modeOf(value: unknown): Mode {
  return value === 'SHOW_ALL' || value === 'SHOW_PARENT' ? value : 'SHOW_CHILD'
}
