import { useState } from 'react'
import { variables } from '../../appearance'
import { ButtonFace } from '../../button/ButtonFace'
import { iconName } from '../../icons/WidgetIcon'
import { asText } from '../../values'
import type { CellProps } from '../Cell'
import { cellProperty, originalIndex } from '../columns'
import { tableMessages } from '../messages'
import { buttonsNeed } from '../widths'

/** Of a button with a text; one that has little room has less padding. */
export function cellButtonClass(isTight: boolean): string {
  return isTight ? 'sw-cell-button sw-cell-button-tight' : 'sw-cell-button'
}

/** A button or icon button in a row. A press is not one on the row. */
export function ButtonCell({ column, row, width, actions, look }: CellProps): JSX.Element {
  const [running, setRunning] = useState<unknown>(undefined)
  const read = (name: string) => cellProperty(column, name, row)
  const isIcon = column.columnType === 'iconButton'
  const text = isIcon ? '' : asText(read('buttonLabel') ?? tableMessages.action)
  const isTight = width < buttonsNeed([text])
  const handleClick = async () => {
    setRunning(row[originalIndex])
    await actions.cellEvent(column, 'onClick', row)
    setRunning(undefined)
  }
  return (
    <ButtonFace
      className={isIcon ? 'sw-button-icon sw-cell-icon-button' : cellButtonClass(isTight)}
      text={text}
      label={asText(read('tooltip')) || column.label || iconName(read('iconName'))}
      tooltip={asText(read('tooltip')) || (isTight ? text : '')}
      variant={read('buttonVariant')}
      color={read('buttonColor') ?? read('buttonStyle')}
      icon={isIcon ? iconName(read('iconName')) || 'add' : read('iconName')}
      iconSize={14}
      iconOnRight={read('iconAlign') === 'right'}
      isDisabled={look.isLocked || read('isDisabled') === true}
      isBusy={running !== undefined && running === row[originalIndex]}
      variables={variables({ borderRadius: read('borderRadius'), boxShadow: read('boxShadow') })}
      onClick={(event) => {
        event.stopPropagation()
        void handleClick()
      }}
    />
  )
}
