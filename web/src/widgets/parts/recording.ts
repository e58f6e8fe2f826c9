/** Records what a camera or microphone gives; `stop` ends it and the promise gives the file. */
export function record(stream: MediaStream): { readonly stop: () => void; readonly result: Promise<Blob> } {
  const recorder = new MediaRecorder(stream)
  const parts: Blob[] = []
  const result = new Promise<Blob>((done) => {
    recorder.ondataavailable = ({ data }) => parts.push(data)
    recorder.onstop = () => done(new Blob(parts, { type: recorder.mimeType }))
  })
  recorder.start()
  return {
    result,
    stop: () => {
      if (recorder.state !== 'inactive') recorder.stop()
    },
  }
}
