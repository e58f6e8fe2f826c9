import { useState } from 'react'
import type { FormEvent } from 'react'
import { mediaMessages } from '../parts/media-messages'

/** A field for a code: handheld scanners type it and press Enter. */
export function CodeField({ onCode }: { readonly onCode: (code: string) => void }): JSX.Element {
  const [text, setText] = useState('')
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    onCode(text.trim())
    setText('')
  }
  return (
    <form className="sw-media-message" onSubmit={handleSubmit}>
      {mediaMessages.typeCode}
      <span className="sw-media-field">
        <input aria-label={mediaMessages.codeField} value={text} onChange={({ target: { value } }) => setText(value)} />
        <button type="submit" className="sw-media-button">
          {mediaMessages.useCode}
        </button>
      </span>
    </form>
  )
}
