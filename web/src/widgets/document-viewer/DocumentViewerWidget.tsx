import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { variables } from '../appearance'
import { isFramable } from '../html/urls'
import { downloadBlob } from '../parts/download'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { DocumentBody } from './DocumentBody'
import { documentMessages } from './messages'
import { type DocumentSource, documentSource } from './source'
import { useDocument } from './use-document'
import './document-viewer.css'

/** A document inside the page: shown by our own means or by the browser's, never by somebody else's service. */
export function DocumentViewerWidget({ node, props }: WidgetViewProps): JSX.Element {
  const docUrl = asText(props.docUrl)
  const source = useMemo(() => documentSource(docUrl, window.location.href), [docUrl])
  return (
    <div className="sw-document" style={variables(props)}>
      {source.place === 'none' ? (
        <p className="sw-document-message">{documentMessages.none}</p>
      ) : source.place === 'broken' ? (
        <Message text={documentMessages.unreadable} />
      ) : source.place === 'outside' ? (
        <OutsideDocument source={source} title={node.widgetName} />
      ) : (
        <HeldDocument key={docUrl.slice(0, 200)} source={source} title={node.widgetName} />
      )}
    </div>
  )
}

function HeldDocument({ source, title }: { readonly source: DocumentSource; readonly title: string }): JSX.Element {
  const { state, fail } = useDocument(source)
  if (state.phase === 'loading') return <div className="sw-widget-loading" aria-busy />
  if (state.phase === 'failed') return <Message text={documentMessages.unreadable} />
  const { document } = state
  const save = (
    <button type="button" className="sw-document-button" onClick={() => downloadBlob(document.blob, `${title}${document.ending}`)}>
      {documentMessages.download}
    </button>
  )
  if (document.kind === 'unknown') {
    return <Message text={documentMessages.unknown(document.blob.type || title)}>{save}</Message>
  }
  return <DocumentBody document={document} title={title} onFail={fail} />
}

/** PDFs, pictures and texts of other servers are shown by the browser; what needs a converter is linked to. */
function OutsideDocument({ source, title }: { readonly source: Extract<DocumentSource, { place: 'outside' }>; readonly title: string }): JSX.Element {
  const { url, kind, host } = source
  if (kind === 'image') return <img className="sw-document-image" src={url} alt={title} />
  const isShown = isFramable(url, window.location.href) && (kind === 'pdf' || kind === 'text' || kind === 'unknown')
  // No sandbox: browsers refuse to show PDFs in one. The page is of another origin.
  if (isShown) return <iframe className="sw-document-frame" title={title} src={url} referrerPolicy="no-referrer" />
  return (
    <Message text={documentMessages.outside(host)}>
      <a href={url} target="_blank" rel="noopener noreferrer">
        {documentMessages.open}
      </a>
    </Message>
  )
}

function Message({ text, children }: { readonly text: string; readonly children?: ReactNode }): JSX.Element {
  return (
    <p className="sw-document-message" role="status">
      {text}
      {children}
    </p>
  )
}
