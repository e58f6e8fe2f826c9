import * as pdfjs from 'pdfjs'
import * as worker from 'pdfjs-worker'

/** The part of pdf.js that is used here. */
export interface PdfDocument {
  readonly numPages: number
  readonly getPage: (number: number) => Promise<PdfPage>
}

export interface PdfPage {
  readonly getViewport: (options: { scale: number }) => { readonly width: number; readonly height: number }
  readonly render: (options: object) => { readonly promise: Promise<void> }
  readonly getTextContent: () => Promise<{ readonly items: readonly { readonly str: string; readonly hasEOL?: boolean }[] }>
}

/** Opens a PDF. The page's policy allows no worker, so pdf.js gets its worker's code in place. */
export function openPdf(bytes: ArrayBuffer): { readonly promise: Promise<PdfDocument>; readonly destroy: () => Promise<void> } {
  Object.assign(globalThis, { pdfjsWorker: worker })
  // A copy, because pdf.js takes what it is given.
  return pdfjs.getDocument({ data: new Uint8Array(bytes.slice(0)), isEvalSupported: false, useSystemFonts: true, enableXfa: false })
}
