import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const CodeScannerWidget = lazyView(async () => ({ default: (await import('./CodeScannerWidget')).CodeScannerWidget }))

export const views: WidgetViews = {
  CODE_SCANNER_WIDGET: { View: CodeScannerWidget },
}
