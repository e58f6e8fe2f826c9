import { useEffect, useState } from 'react'
import { variables } from '../appearance'
import { ButtonFace } from '../button/ButtonFace'
import { fire } from '../events'
import { Lightbox } from '../parts/Lightbox'
import { mediaMessages } from '../parts/media-messages'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { createDetector, type Detector } from './detector'
import { LiveScanner } from './LiveScanner'
import '../parts/media.css'

/** Reads codes with the camera, at once, or after a click over the page: the widget is then no larger than its button (runtime §7.1). */
export function CodeScannerWidget({ node, props, runtime }: WidgetViewProps): JSX.Element {
  const [detector, setDetector] = useState<Detector>()
  const isAlwaysOn = props.scannerLayout === 'ALWAYS_ON'
  const [isScanning, setScanning] = useState(isAlwaysOn)
  const code = asText(props.value)
  // An effect, because the browser answers later.
  useEffect(() => void createDetector().then((found) => setDetector(found)), [])
  const accept = (found: string) => {
    if (!isAlwaysOn) setScanning(false)
    void fire(runtime, node, 'onCodeDetected', { meta: { value: found, isDirty: true } })
  }
  const isOff = props.isDisabled === true
  const scanner = isScanning && !isOff && detector !== undefined && (
    <LiveScanner detector={detector} camera={props.defaultCamera} onCode={accept} />
  )
  return (
    <div className="sw-media sw-media-audio" style={variables(props)}>
      {isAlwaysOn && scanner}
      {!isAlwaysOn && scanner && (
        <Lightbox label={mediaMessages.scanning} onClose={() => setScanning(false)}>
          <div className="sw-media-scanner">{scanner}</div>
        </Lightbox>
      )}
      {!isAlwaysOn && (
        <ButtonFace
          className="sw-media-scan"
          text={asText(props.label) || (code === '' ? mediaMessages.scan : mediaMessages.scanAgain)}
          tooltip={asText(props.tooltip)}
          color={props.buttonColor}
          icon={props.iconName}
          iconOnRight={props.iconAlign === 'right'}
          placement={props.placement}
          isDisabled={isOff}
          onClick={() => setScanning(true)}
        />
      )}
      <CodeFound code={code} />
    </div>
  )
}

function CodeFound({ code }: { readonly code: string }): JSX.Element {
  return (
    <span className="sw-media-found" role="status">
      {code === '' ? '' : mediaMessages.found(code)}
    </span>
  )
}
