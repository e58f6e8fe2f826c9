import { useCallback, useMemo } from 'react'
import { fire } from '../events'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { Dropdown } from './Dropdown'
import { OptionList } from './OptionList'
import { type Option, shownOptions } from './options'

/** One choice of many, searchable by keyboard (runtime §7.1). */
export function SelectWidget(view: WidgetViewProps): JSX.Element {
  const { node, props, runtime } = view
  const options = useMemo(() => shownOptions(props.options), [props.options])
  const isServerSide = props.serverSideFiltering === true
  const isClearable = props.isRequired !== true && props.selectedOptionValue !== ''
  const set = ({ value, label }: Option) => {
    if (value === props.selectedOptionValue) return
    void fire(runtime, node, 'onOptionChange', { meta: { value, label, isDirty: true } })
  }
  const filter = useCallback(
    (filterText: string) => void fire(runtime, node, 'onFilterUpdate', { meta: { filterText } }),
    [runtime, node],
  )
  return (
    <Dropdown
      view={view}
      opens="listbox"
      text={asText(props.selectedOptionLabel)}
      onClear={isClearable ? () => set({ value: '', label: '' }) : undefined}
    >
      {(close) => (
        <OptionList
          options={options}
          isChosen={(value) => value === props.selectedOptionValue}
          isFilterable={props.isFilterable !== false || isServerSide}
          isBusy={props.isLoading === true}
          firstText={isServerSide ? asText(props.filterText) : ''}
          onServerFilter={isServerSide ? filter : undefined}
          onChoose={(option) => {
            // What runs when the list closes reads the new choice.
            set(option)
            close()
          }}
          onClose={close}
        />
      )}
    </Dropdown>
  )
}
