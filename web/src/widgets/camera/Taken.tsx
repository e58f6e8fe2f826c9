import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { mediaMessages } from '../parts/media-messages'

export interface TakenProps {
  readonly blob: Blob
  readonly isVideo: boolean
  readonly isSaved: boolean
  readonly onSave: () => void
  readonly onDiscard: () => void
  /** Further buttons. */
  readonly children?: ReactNode
}

/** What was taken, to be saved or discarded; saved it stays until the person wants to take another. */
export function Taken({ blob, isVideo, isSaved, onSave, onDiscard, children }: TakenProps): JSX.Element {
  const [url, setURL] = useState<string>()
  // An effect, because such an address has to be given back.
  useEffect(() => {
    const created = URL.createObjectURL(blob)
    setURL(created)
    return () => URL.revokeObjectURL(created)
  }, [blob])
  return (
    <>
      {isVideo ? (
        <video className="sw-media-live" src={url} controls aria-label={mediaMessages.recorded} />
      ) : (
        <img className="sw-media-live" src={url} alt={mediaMessages.picture} />
      )}
      <div className="sw-media-bar">
        {!isSaved && (
          <button type="button" className="sw-media-button sw-media-button-main" onClick={onSave}>
            {mediaMessages.keep}
          </button>
        )}
        <button type="button" className="sw-media-button" onClick={onDiscard}>
          {isSaved ? mediaMessages.takeAnother : mediaMessages.discard}
        </button>
        {children}
      </div>
    </>
  )
}
