import type { WidgetDefinition } from '../definition'
import { anything, boolean, setDisabled, setVisibility, style, text, visibility } from '../rules'

export const filePicker: WidgetDefinition = {
  type: 'FILE_PICKER_WIDGET_V2',
  label: 'File picker',
  initial: { isVisible: true, fileDataType: 'Base64' },
  properties: {
    ...visibility,
    ...style,
    label: text,
    buttonColor: text,
    fileDataType: text,
    dynamicTyping: boolean,
    allowedFileTypes: anything,
    maxNumFiles: { kind: 'number', min: 1, default: 1 },
    maxFileSize: { kind: 'number', min: 1, max: 200, default: 5 },
    isRequired: boolean,
    isDisabled: boolean,
  },
  meta: { selectedFiles: [], isDirty: false },
  derived: {
    files: { from: ['selectedFiles'], compute: (props) => (Array.isArray(props.selectedFiles) ? props.selectedFiles : []) },
    isValid: {
      from: ['isRequired', 'selectedFiles'],
      compute: (props) => !props.isRequired || (Array.isArray(props.selectedFiles) && props.selectedFiles.length > 0),
    },
  },
  events: ['onFilesSelected'],
  setters: { ...setVisibility, ...setDisabled },
}

export const definitions: readonly WidgetDefinition[] = [filePicker]
