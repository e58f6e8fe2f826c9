import { useMemo } from 'react'
import { fire } from '../events'
import { Dropdown } from '../select/Dropdown'
import { OptionList } from '../select/OptionList'
import { type Option, shownOptions } from '../select/options'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { Chips } from './Chips'
import { chosenOptions } from './chosen'
import { useFirstFilter } from './use-first-filter'

/** Several choices of many; the chosen ones stand in the field and can be taken out there (runtime §7.1). */
export function MultiSelectWidget(view: WidgetViewProps): JSX.Element {
  const { node, props, runtime } = view
  const options = useMemo(() => shownOptions(props.options), [props.options])
  const chosen = chosenOptions(props)
  const values = new Set(chosen.map(({ value }) => value))
  const isServerSide = props.serverSideFiltering === true
  const change = (selectedOptions: readonly Option[]) =>
    void fire(runtime, node, 'onOptionChange', { meta: { selectedOptions, isDirty: true } })
  const setChosen = (some: readonly Option[], isOn: boolean) => {
    const changed = new Set(some.map(({ value }) => value))
    change(isOn ? [...chosen, ...some.filter(({ value }) => !values.has(value))] : chosen.filter(({ value }) => !changed.has(value)))
  }
  const toggle = (option: Option) => setChosen([option], !values.has(option.value))
  const filter = useFirstFilter(isServerSide, (filterText) => void fire(runtime, node, 'onFilterUpdate', { meta: { filterText } }))
  return (
    <Dropdown
      view={view}
      opens="listbox"
      text={chosen.map(({ label }) => asText(label)).join(', ')}
      chips={<Chips chosen={chosen} isDisabled={props.isDisabled === true} onRemove={toggle} />}
      onClear={() => change([])}
      onBackspace={() => change(chosen.slice(0, -1))}
    >
      {(close) => (
        <OptionList
          options={options}
          isChosen={(value) => values.has(value)}
          isMulti
          isFilterable={props.isFilterable !== false || isServerSide}
          isBusy={props.isLoading === true}
          firstText={isServerSide ? asText(props.filterText) : ''}
          onServerFilter={isServerSide ? filter : undefined}
          onAll={props.allowSelectAll === true ? setChosen : undefined}
          onChoose={toggle}
          onClose={close}
        />
      )}
    </Dropdown>
  )
}
