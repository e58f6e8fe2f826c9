/** Imports that the build resolves: web/tools/icons.mjs, sandbox.mjs, embedded.mjs, libraries.mjs, widgets.mjs and pages.mjs. */

declare module 'icon:*' {
  /** A drawing of bootstrap-icons: SVG elements as tag and React attributes. */
  export const icon: {
    readonly viewBox: string
    readonly shapes: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[]
  }
}

declare module 'virtual:worker-text' {
  /** The bundle of src/sandbox/worker.ts, for a blob: URL. */
  export const workerText: string
  export default workerText
}

declare module 'virtual:widget-definitions' {
  /** The `definitions` of every folder of src/widgets. */
  export const definitions: readonly import('../src/widgets/definition').WidgetDefinition[]
}

declare module 'virtual:widget-views' {
  /** The `views` of every folder of src/widgets. */
  export const views: import('../src/widgets/view').WidgetViews
}

declare module 'virtual:bridge-text' {
  /** The bundle of src/widgets/embedded/bridge.ts, for the documents of custom widgets. */
  export const bridgeText: string
}

declare module 'pdfjs' {
  export const getDocument: (options: object) => {
    readonly promise: Promise<import('../src/widgets/document-viewer/pdf').PdfDocument>
    readonly destroy: () => Promise<void>
  }
}

declare module 'pdfjs-worker'

declare module '*.css'

declare module 'virtual:library-text/*' {
  /** The bundle of a file below src as the text of a script. */
  export const text: string
}
