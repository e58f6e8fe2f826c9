import { lazy } from 'react'
import type { WidgetViews } from '../view'

const CodeScannerWidget = lazy(async () => ({ default: (await import('./CodeScannerWidget')).CodeScannerWidget }))

export const views: WidgetViews = {
  CODE_SCANNER_WIDGET: { View: CodeScannerWidget },
}
