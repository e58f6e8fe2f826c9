import { useRef, useState } from 'react'
import { icon as chevron } from 'icon:chevron-down'
import { Icon } from '../../../ui/Icon'
import { variables } from '../../appearance'
import { ButtonFace } from '../../button/ButtonFace'
import { menuEntries } from '../../menu-button/entries'
import { MenuList } from '../../parts/MenuList'
import { Popover } from '../../parts/Popover'
import { asRecord, asText, type JSONRecord } from '../../values'
import type { CellProps } from '../Cell'
import { cellProperty, originalIndex } from '../columns'
import { tableMessages } from '../messages'

/** A menu in a row; its items may differ by row. */
export function MenuCell({ column, row, actions }: CellProps): JSX.Element {
  const [openFor, setOpen] = useState<unknown>(undefined)
  const isOpen = openFor !== undefined && openFor === row[originalIndex]
  const button = useRef<HTMLButtonElement>(null)
  const read = (name: string) => cellProperty(column, name, row)
  const close = () => setOpen(undefined)
  const properties = {
    ...column,
    menuItems: itemsOfRow(read('menuItems'), row),
    sourceData: sourceOfRow(column.sourceData ?? read('sourceData'), row),
    configureMenuItems: { config: configOfRow(column.configureMenuItems, row) },
  }
  const entries = menuEntries(properties, '', (path, context) => void actions.cellEvent(column, path, row, context))
  return (
    <>
      <ButtonFace
        innerRef={button}
        className="sw-cell-button"
        text={asText(read('menuButtonLabel') ?? tableMessages.openMenu)}
        label={column.label}
        variant={read('menuVariant')}
        color={read('menuColor')}
        icon={read('menuButtoniconName')}
        isDisabled={read('isDisabled') === true}
        variables={variables({ borderRadius: read('borderRadius'), boxShadow: read('boxShadow') })}
        hasMenu
        isOpen={isOpen}
        trailing={<Icon of={chevron} size={11} />}
        onClick={(event) => {
          event.stopPropagation()
          setOpen(isOpen ? undefined : row[originalIndex])
        }}
      />
      {isOpen && entries.length > 0 && (
        <Popover anchor={button} onClose={close}>
          <MenuList label={column.label} entries={entries} onClose={close} />
        </Popover>
      )}
    </>
  )
}

/** Menu items whose properties hold one value per row, read for one row. */
function itemsOfRow(items: unknown, row: JSONRecord): JSONRecord {
  const index = Number(row[originalIndex])
  const read = (value: unknown) => (Array.isArray(value) ? value[index] : value)
  return Object.fromEntries(
    Object.entries(asRecord(items)).map(([key, item]) => [
      key,
      Object.fromEntries(Object.entries(asRecord(item)).map(([name, value]) => [name, read(value)])),
    ]),
  )
}

/** Properties of items that are made of data hold a value per item, or one such list per row. */
function configOfRow(configured: unknown, row: JSONRecord): JSONRecord {
  const index = Number(row[originalIndex])
  const read = (value: unknown) => (Array.isArray(value) && Array.isArray(value[index]) ? (value[index] as unknown) : value)
  return Object.fromEntries(Object.entries(asRecord(asRecord(configured).config)).map(([name, value]) => [name, read(value)]))
}

function sourceOfRow(source: unknown, row: JSONRecord): unknown {
  const isPerRow = Array.isArray(source) && Array.isArray(source[0])
  return isPerRow ? source[Number(row[originalIndex])] : source
}
