/** The browser's own reader of codes; not every browser has one. */
interface Detector {
  readonly detect: (source: CanvasImageSource) => Promise<readonly { readonly rawValue: string }[]>
}

type DetectorClass = (new () => Detector) & { readonly getSupportedFormats?: () => Promise<readonly string[]> }

/** @returns nothing where the browser can't read codes */
export async function createDetector(): Promise<Detector | undefined> {
  const Class = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  if (Class === undefined) return undefined
  try {
    const formats = await Class.getSupportedFormats?.()
    return formats?.length === 0 ? undefined : new Class()
  } catch {
    return undefined
  }
}

/** Looks at a live picture until it finds a code or is told to stop. */
export function watchForCode(detector: Detector, video: HTMLVideoElement, onCode: (code: string) => void): () => void {
  let isLive = true
  const look = async () => {
    const codes = video.readyState >= 2 ? await detector.detect(video).catch(() => []) : []
    if (!isLive) return
    const [first] = codes
    if (first && first.rawValue !== '') onCode(first.rawValue)
    setTimeout(() => void look(), 200)
  }
  void look()
  return () => {
    isLive = false
  }
}
