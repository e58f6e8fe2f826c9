import type { WidgetDefinition } from '../definition'
import { boolean, setVisibility, style, text, visibility } from '../rules'

/** Reads bar codes and QR codes (runtime §7.1). */
export const codeScanner: WidgetDefinition = {
  type: 'CODE_SCANNER_WIDGET',
  label: 'Code scanner',
  initial: { isVisible: true, scannerLayout: 'CLICK_TO_SCAN', label: 'Scan a QR/Barcode' },
  properties: {
    ...visibility,
    ...style,
    label: text,
    tooltip: text,
    isDisabled: boolean,
    scannerLayout: text,
    defaultCamera: text,
    buttonColor: text,
    iconName: text,
    iconAlign: text,
    placement: text,
  },
  meta: { value: undefined, isDirty: false },
  events: ['onCodeDetected'],
  setters: { ...setVisibility, setDisable: 'isDisabled' },
}

export const definitions: readonly WidgetDefinition[] = [codeScanner]
