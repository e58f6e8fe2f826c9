import { useState } from 'react'
import { ButtonFace } from '../../button/ButtonFace'
import { asText } from '../../values'
import type { CellProps } from '../Cell'
import { cellProperty, originalIndex } from '../columns'
import { hasEdits } from '../look'
import { tableMessages } from '../messages'
import { buttonsNeed } from '../widths'
import { cellButtonClass } from './ButtonCell'

/** Save and Discard for the edits of a row. Where there is little room they take all of it, and titles say what is cut off. */
export function EditActionsCell({ column, row, width, look, actions }: CellProps): JSX.Element {
  const [saving, setSaving] = useState<unknown>(undefined)
  const read = (name: string) => cellProperty(column, name, row)
  // Where the app says nothing they wait for an edit.
  const isOff = (name: string) => (read(name) === undefined ? !hasEdits(look, row[originalIndex]) : read(name) === true)
  const save = async () => {
    setSaving(row[originalIndex])
    await actions.cellEvent(column, 'onSave', row)
    setSaving(undefined)
  }
  const saveLabel = read('isSaveVisible') === false ? '' : asText(read('saveActionLabel')) || tableMessages.save
  const discardLabel = read('isDiscardVisible') === false ? '' : asText(read('discardActionLabel')) || tableMessages.discard
  const isTight = width < buttonsNeed([saveLabel, discardLabel].filter((label) => label !== ''))
  return (
    <span className={isTight ? 'sw-cell-actions sw-cell-actions-tight' : 'sw-cell-actions'} onClick={(event) => event.stopPropagation()}>
      {saveLabel !== '' && (
        <ButtonFace
          className={cellButtonClass(isTight)}
          text={saveLabel}
          tooltip={isTight ? saveLabel : undefined}
          variant={read('saveButtonVariant')}
          color={read('saveButtonColor')}
          isDisabled={look.isLocked || look.hasProblem || isOff('isSaveDisabled')}
          isBusy={saving !== undefined && saving === row[originalIndex]}
          onClick={() => void save()}
        />
      )}
      {discardLabel !== '' && (
        <ButtonFace
          className={cellButtonClass(isTight)}
          text={discardLabel}
          tooltip={isTight ? discardLabel : undefined}
          variant={read('discardButtonVariant') ?? 'TERTIARY'}
          color={read('discardButtonColor')}
          isDisabled={look.isLocked || look.hasProblem || isOff('isDiscardDisabled')}
          onClick={() => actions.discard(column, row)}
        />
      )}
    </span>
  )
}
