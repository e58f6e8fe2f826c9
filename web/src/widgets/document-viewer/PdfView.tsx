import { useEffect, useRef, useState } from 'react'
import { documentMessages } from './messages'
import { openPdf, type PdfDocument, type PdfPage } from './pdf'

/** A PDF, page below page; each is drawn when it comes into view. Its text is there for screen readers. */
export function PdfView({ bytes, onFail }: { readonly bytes: ArrayBuffer; readonly onFail: () => void }): JSX.Element {
  const [pdf, setPDF] = useState<PdfDocument>()
  const fail = useRef(onFail)
  fail.current = onFail
  // An effect, because the document is opened and closed outside React.
  useEffect(() => {
    let isLive = true
    const opening = openPdf(bytes)
    opening.promise.then(
      (opened) => isLive && setPDF(opened),
      () => isLive && fail.current(),
    )
    return () => {
      isLive = false
      void opening.destroy()
    }
  }, [bytes])
  if (pdf === undefined) return <div className="sw-widget-loading" aria-busy />
  return (
    <div className="sw-document-pages" tabIndex={0} role="region" aria-label={documentMessages.page(1, pdf.numPages)}>
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <PdfPageView key={index} pdf={pdf} number={index + 1} />
      ))}
    </div>
  )
}

function PdfPageView({ pdf, number }: { readonly pdf: PdfDocument; readonly number: number }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  // An effect, because only the browser knows when the page comes into view.
  useEffect(() => {
    const element = canvas.current
    if (!element) return undefined
    let isLive = true
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return
        observer.disconnect()
        void draw()
      },
      { rootMargin: '400px' },
    )
    const draw = async () => {
      const page = await pdf.getPage(number)
      if (!isLive) return
      await render(page, element)
      const { items } = await page.getTextContent()
      if (isLive) setText(items.map(({ str, hasEOL }) => str + (hasEOL === true ? '\n' : '')).join(''))
    }
    observer.observe(element)
    return () => {
      isLive = false
      observer.disconnect()
    }
  }, [pdf, number])
  return (
    <figure className="sw-document-page">
      <canvas ref={canvas} role="img" aria-label={documentMessages.page(number, pdf.numPages)} width={595} height={842} />
      <figcaption className="sw-document-text">{text}</figcaption>
    </figure>
  )
}

async function render(page: PdfPage, canvas: HTMLCanvasElement): Promise<void> {
  const natural = page.getViewport({ scale: 1 })
  const width = Math.max(200, canvas.getBoundingClientRect().width)
  const viewport = page.getViewport({ scale: (width / natural.width) * Math.min(2, window.devicePixelRatio || 1) })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const context = canvas.getContext('2d')
  if (context) await page.render({ canvasContext: context, viewport }).promise
}
