import type { Verdict, WidgetDefinition } from '../definition'
import { boolean, invalid, setDisabled, setVisibility, style, text, valid, visibility } from '../rules'
import { asRecords, isBlank, parseJSON } from '../values'

export const filePicker: WidgetDefinition = {
  type: 'FILE_PICKER_WIDGET_V2',
  label: 'File picker',
  jsonTexts: /^allowedFileTypes$/,
  initial: { isVisible: true, fileDataType: 'Base64' },
  properties: {
    ...visibility,
    ...style,
    label: text,
    buttonColor: text,
    fileDataType: text,
    dynamicTyping: boolean,
    allowedFileTypes: { kind: 'custom', check: checkTypes },
    maxNumFiles: { kind: 'number', min: 1, default: 1 },
    maxFileSize: { kind: 'number', min: 1, max: 200, default: 5 },
    isRequired: boolean,
    isDisabled: boolean,
  },
  meta: { selectedFiles: [], isDirty: false },
  derived: {
    files: { from: ['selectedFiles'], compute: (props) => (Array.isArray(props.selectedFiles) ? props.selectedFiles : []) },
    fileList: {
      from: ['selectedFiles'],
      compute: (props) => asRecords(props.selectedFiles).map(({ id, name, size }) => ({ id, name, size })),
    },
    isValid: {
      from: ['isRequired', 'selectedFiles'],
      compute: (props) => !props.isRequired || (Array.isArray(props.selectedFiles) && props.selectedFiles.length > 0),
    },
  },
  events: ['onFilesSelected'],
  setters: { ...setVisibility, ...setDisabled },
  // The picker shows names and sizes only; contents would cross the border twice for nothing.
  internal: ['selectedFiles', 'files'],
}

/** The older picker, still on pages that nobody migrated: the same under another name. */
export const oldFilePicker: WidgetDefinition = { ...filePicker, type: 'FILE_PICKER_WIDGET' }

function checkTypes(value: unknown): Verdict {
  if (isBlank(value)) return valid([])
  const list = typeof value === 'string' ? parseJSON(value) : value
  if (Array.isArray(list) && new Set(list).size === list.length) return valid(list)
  return invalid([], 'This value does not evaluate to type Array<string>')
}

export const definitions: readonly WidgetDefinition[] = [filePicker, oldFilePicker]
