/** Imports that the build resolves: web/tools/icons.mjs, sandbox.mjs and pages.mjs. */

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

declare module '*.css'
