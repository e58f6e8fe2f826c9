import '../../ui/file-drop.css'

export interface UploadButtonProps {
  /** What it does, in full. */
  readonly label: string
  /** What is written on it. */
  readonly text: string
  /** As in `<input accept>`. */
  readonly accept: string
  readonly isBusy: boolean
  readonly onFile: (file: File) => void
}

/** A button that asks for one file. */
export function UploadButton({ label, text, accept, isBusy, onFile }: UploadButtonProps): JSX.Element {
  return (
    <label className="ui-file-drop-choose admin-file-button">
      <input
        className="ui-file-drop-input"
        type="file"
        aria-label={label}
        accept={accept}
        disabled={isBusy}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // The same file may be chosen again after a failure.
          target.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
      <span className="ui-button ui-button-default ui-button-small" aria-hidden="true">
        {text}
      </span>
    </label>
  )
}
