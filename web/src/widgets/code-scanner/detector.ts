import { createPresence } from './presence'

/** Reads codes in a picture, as browsers do. */
export interface Detector {
  readonly detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>
}

type DetectorClass = (new () => Detector) & { readonly getSupportedFormats?: () => Promise<readonly string[]> }

/** The browser's own reader; not every browser has one, then ours. */
export async function createDetector(): Promise<Detector> {
  return (await browserDetector()) ?? ownDetector()
}

async function browserDetector(): Promise<Detector | undefined> {
  const Class = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  if (Class === undefined) return undefined
  try {
    const formats = await Class.getSupportedFormats?.()
    return formats?.length === 0 ? undefined : new Class()
  } catch {
    return undefined
  }
}

/** Longest side of the pictures that are searched: enough for a code that is held before a camera. */
const longestSide = 640

function ownDetector(): Detector {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  const detect = async (source: HTMLVideoElement) => {
    const { readPicture } = await import('./read')
    const shrink = Math.min(1, longestSide / Math.max(source.videoWidth, source.videoHeight, 1))
    canvas.width = Math.round(source.videoWidth * shrink)
    canvas.height = Math.round(source.videoHeight * shrink)
    if (context === null || canvas.width === 0 || canvas.height === 0) return []
    context.drawImage(source, 0, 0, canvas.width, canvas.height)
    const text = readPicture(context.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height)
    return text === undefined ? [] : [{ rawValue: text }]
  }
  return { detect }
}

/** Milliseconds between two looks, at least; after a slow look three times as long as it took. */
const shortestPause = 200

/** Looks at a live picture until it is told to stop, and tells of each code that comes into it. */
export function watchForCode(detector: Detector, video: HTMLVideoElement, onCode: (code: string) => void): () => void {
  let isLive = true
  const hasCome = createPresence()
  const look = async () => {
    const began = performance.now()
    const codes = video.readyState >= 2 ? await detector.detect(video).catch(() => []) : []
    if (!isLive) return
    const code = codes[0]?.rawValue ?? ''
    if (hasCome(code, performance.now())) onCode(code)
    setTimeout(() => void look(), Math.max(shortestPause, 3 * (performance.now() - began)))
  }
  void look()
  return () => {
    isLive = false
  }
}
