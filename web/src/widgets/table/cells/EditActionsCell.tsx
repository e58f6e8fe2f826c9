import { useState } from 'react'
import { ButtonFace } from '../../button/ButtonFace'
import { asText } from '../../values'
import type { CellProps } from '../Cell'
import { cellProperty, originalIndex } from '../columns'
import { hasEdits } from '../look'
import { tableMessages } from '../messages'

/** Save and Discard for the edits of a row. */
export function EditActionsCell({ column, row, look, actions }: CellProps): JSX.Element {
  const [saving, setSaving] = useState<unknown>(undefined)
  const read = (name: string) => cellProperty(column, name, row)
  // Where the app says nothing they wait for an edit.
  const isOff = (name: string) => (read(name) === undefined ? !hasEdits(look, row[originalIndex]) : read(name) === true)
  const save = async () => {
    setSaving(row[originalIndex])
    await actions.cellEvent(column, 'onSave', row)
    setSaving(undefined)
  }
  return (
    <span className="sw-cell-actions" onClick={(event) => event.stopPropagation()}>
      {read('isSaveVisible') !== false && (
        <ButtonFace
          className="sw-cell-button"
          text={asText(read('saveActionLabel')) || tableMessages.save}
          variant={read('saveButtonVariant')}
          color={read('saveButtonColor')}
          isDisabled={look.isLocked || look.hasProblem || isOff('isSaveDisabled')}
          isBusy={saving !== undefined && saving === row[originalIndex]}
          onClick={() => void save()}
        />
      )}
      {read('isDiscardVisible') !== false && (
        <ButtonFace
          className="sw-cell-button"
          text={asText(read('discardActionLabel')) || tableMessages.discard}
          variant={read('discardButtonVariant') ?? 'TERTIARY'}
          color={read('discardButtonColor')}
          isDisabled={look.isLocked || look.hasProblem || isOff('isDiscardDisabled')}
          onClick={() => actions.discard(column, row)}
        />
      )}
    </span>
  )
}
