import { lazy, Suspense, useEffect, useState } from 'react'
import { SheetView } from './SheetView'
import type { ReadDocument } from './use-document'
import { WordView } from './WordView'

/** pdf.js is large; it comes when a page shows a PDF. */
const PdfView = lazy(async () => ({ default: (await import('./PdfView')).PdfView }))

export interface DocumentBodyProps {
  readonly document: ReadDocument
  readonly title: string
  readonly onFail: () => void
}

/** A document that was read, by its kind. */
export function DocumentBody({ document, title, onFail }: DocumentBodyProps): JSX.Element {
  if (document.kind === 'pdf') {
    return (
      <Suspense fallback={<div className="sw-widget-loading" />}>
        <PdfView bytes={document.bytes} onFail={onFail} />
      </Suspense>
    )
  }
  if (document.kind === 'image') return <BlobImage blob={document.blob} title={title} onFail={onFail} />
  if (document.blocks) return <WordView blocks={document.blocks} />
  if (document.sheets) return <SheetView sheets={document.sheets} />
  return (
    <pre className="sw-document-plain" tabIndex={0}>
      {document.text}
    </pre>
  )
}

function BlobImage({ blob, title, onFail }: { readonly blob: Blob; readonly title: string; readonly onFail: () => void }): JSX.Element {
  const [url, setURL] = useState<string>()
  // An effect, because such an address has to be given back.
  useEffect(() => {
    const created = URL.createObjectURL(blob)
    setURL(created)
    return () => URL.revokeObjectURL(created)
  }, [blob])
  return url === undefined ? <div /> : <img className="sw-document-image" src={url} alt={title} onError={onFail} />
}
