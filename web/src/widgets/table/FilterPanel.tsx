import { useState } from 'react'
import { icon as cross } from 'icon:x-lg'
import { icon as plus } from 'icon:plus-lg'
import { Icon } from '../../ui/Icon'
import { asText } from '../values'
import { DateField } from './cells/DateField'
import { type Column, isAction } from './columns'
import { parseDate } from './dates'
import { type Filter, needsValue, typedValue } from './filters'
import { conditionLabels, conditionsFor, tableMessages } from './messages'

export interface FilterPanelProps {
  readonly columns: readonly Column[]
  readonly filters: readonly Filter[]
  readonly onApply: (filters: readonly Filter[]) => void
  readonly onClose: () => void
}

/** Conditions on columns, joined by one AND or OR. */
export function FilterPanel({ columns, filters, onApply, onClose }: FilterPanelProps): JSX.Element {
  const usable = columns.filter((column) => column.isVisible && !isAction(column) && column.enableFilter !== false)
  const [draft, setDraft] = useState<readonly Filter[]>(filters.length > 0 ? filters : [blankFilter])
  const change = (index: number, changes: Partial<Filter>) =>
    setDraft(draft.map((filter, at) => (at === index ? { ...filter, ...changes } : filter)))
  const changeOperator = (operator: 'AND' | 'OR') => setDraft(draft.map((filter) => ({ ...filter, operator })))
  const apply = (filters: readonly Filter[]) => onApply(filters.filter(({ column, condition }) => column !== '' && condition !== ''))
  const remove = (index: number) => {
    const rest = draft.filter((_, at) => at !== index)
    setDraft(rest.length > 0 ? rest : [blankFilter])
    apply(rest)
  }
  const handleSubmit = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    apply(draft)
    onClose()
  }
  return (
    <form
      className="sw-filters"
      onSubmit={handleSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      {draft.map((filter, index) => {
        const column = usable.find(({ alias }) => alias === filter.column)
        return (
          <div key={index} className="sw-filter">
            {index === 1 ? (
              <select
                aria-label={tableMessages.operator}
                value={filter.operator}
                onChange={(event) => changeOperator(event.currentTarget.value === 'AND' ? 'AND' : 'OR')}
              >
                <option value="OR">{tableMessages.or}</option>
                <option value="AND">{tableMessages.and}</option>
              </select>
            ) : (
              <span className="sw-filter-word">{wordFor(index, draft)}</span>
            )}
            <select
              autoFocus={index === 0}
              aria-label={tableMessages.column}
              value={filter.column}
              onChange={(event) => {
                const chosen = usable.find(({ alias }) => alias === event.currentTarget.value)
                change(index, { column: event.currentTarget.value, condition: conditionsFor(chosen?.columnType ?? '')[0] ?? '' })
              }}
            >
              <option value="">{tableMessages.column}</option>
              {usable.map(({ id, alias, label }) => (
                <option key={id} value={alias}>
                  {label}
                </option>
              ))}
            </select>
            <select
              aria-label={tableMessages.condition}
              value={filter.condition}
              disabled={!column}
              onChange={(event) => change(index, { condition: event.currentTarget.value })}
            >
              {conditionsFor(column?.columnType ?? '').map((condition) => (
                <option key={condition} value={condition}>
                  {conditionLabels[condition]}
                </option>
              ))}
            </select>
            {column?.columnType === 'date' ? (
              <DateField
                column={column}
                label={tableMessages.value}
                value={parseDate(filter.value, '')}
                isDisabled={!needsValue(filter.condition)}
                onChange={(date) => change(index, { value: date?.format(filterFormat) ?? '' })}
              />
            ) : (
              <input
                aria-label={tableMessages.value}
                value={asText(filter.value)}
                disabled={!column || !needsValue(filter.condition)}
                onChange={(event) => change(index, { value: typedValue(event.currentTarget.value) })}
              />
            )}
            <button type="button" className="sw-control-button" aria-label={tableMessages.removeFilter} onClick={() => remove(index)}>
              <Icon of={cross} size={11} />
            </button>
          </div>
        )
      })}
      <div className="sw-filter-buttons">
        <button type="button" className="sw-table-tool" onClick={() => setDraft([...draft, { ...blankFilter, operator: draft[1]?.operator ?? 'OR' }])}>
          <Icon of={plus} size={13} />
          <span>{tableMessages.addFilter}</span>
        </button>
        <span className="sw-table-space" />
        <button
          type="button"
          className="sw-table-tool"
          onClick={() => {
            onApply([])
            onClose()
          }}
        >
          {tableMessages.clearFilters}
        </button>
        <button type="submit" className="sw-filter-apply">
          {tableMessages.applyFilters}
        </button>
      </div>
    </form>
  )
}

/** Dates in filters are compared to the minute, in the time of this place. */
const filterFormat = 'YYYY-MM-DDTHH:mm'
const blankFilter: Filter = { column: '', condition: '', value: '', operator: 'OR' }

function wordFor(index: number, draft: readonly Filter[]): string {
  if (index === 0) return tableMessages.where
  return draft[1]?.operator === 'AND' ? tableMessages.and : tableMessages.or
}
