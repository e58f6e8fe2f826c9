import { useRef, useState } from 'react'
import { icon as download } from 'icon:download'
import { Icon } from '../../ui/Icon'
import { MenuList } from '../parts/MenuList'
import { Popover } from '../parts/Popover'
import type { Column } from './columns'
import { type AskTexts, exportRows } from './export'
import { tableMessages } from './messages'

export interface DownloadButtonProps {
  readonly name: string
  readonly columns: readonly Column[]
  readonly total: number
  readonly onAskTexts: AskTexts
}

export function DownloadButton({ name, columns, total, onAskTexts }: DownloadButtonProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const save = async (format: 'csv' | 'xlsx') => {
    setBusy(true)
    await exportRows(format, name, columns, total, onAskTexts)
    setBusy(false)
  }
  const close = () => {
    setOpen(false)
    button.current?.focus({ preventScroll: true })
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="sw-table-tool"
        title={tableMessages.download}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-busy={isBusy || undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon of={download} size={14} />
        <span>{tableMessages.download}</span>
      </button>
      {isOpen && (
        <Popover anchor={button} onClose={close}>
          <MenuList
            label={tableMessages.download}
            entries={[
              { id: 'csv', label: tableMessages.downloadCSV, onSelect: () => void save('csv') },
              { id: 'xlsx', label: tableMessages.downloadXLSX, onSelect: () => void save('xlsx') },
            ]}
            onClose={close}
          />
        </Popover>
      )}
    </>
  )
}
