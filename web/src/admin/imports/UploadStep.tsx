import { useRef, useState } from 'react'
import { largestImport, uploadImport, uploadType } from '../../api/imports'
import type { Problem } from '../../api/problem'
import { Button } from '../../ui/Button'
import { FileDrop } from '../../ui/FileDrop'
import { Spinner } from '../../ui/Spinner'
import { useToast } from '../../ui/Toasts'
import { formatBytes } from '../format'
import { messages } from '../messages'
import { ProblemNotice } from '../ProblemNotice'
import { useSession } from '../session'
import { endsSession } from '../../api/client'

const words = messages.imports

interface Upload {
  readonly name: string
  readonly bytes: number
  /** 0...1; at 1 the server is reading. */
  readonly fraction: number
}

export interface UploadStepProps {
  readonly workspace: string
  readonly onImported: (app: string) => void
}

/** Takes a file, sends it, and says what is wrong with it otherwise. */
export function UploadStep({ workspace, onImported }: UploadStepProps): JSX.Element {
  const { signedOut } = useSession()
  const toast = useToast()
  const [upload, setUpload] = useState<Upload>()
  const [problem, setProblem] = useState<Problem>()
  const controller = useRef<AbortController>()
  const handleFile = async (file: File): Promise<void> => {
    const refused = await refusal(file)
    setProblem(refused.problem)
    if (refused.type === undefined) return
    const abort = new AbortController()
    controller.current = abort
    const progress = (fraction: number): void => setUpload({ name: file.name, bytes: file.size, fraction })
    progress(0)
    try {
      const { type } = refused
      const result = await uploadImport({ workspace, file, type, signal: abort.signal, onProgress: progress })
      if (result.ok) return onImported(result.value.app.id)
      setProblem(result.problem)
      if (endsSession(result.problem)) signedOut()
    } catch {
      toast(words.cancelled, 'neutral')
    }
    setUpload(undefined)
  }
  if (upload !== undefined) return <Progress upload={upload} onCancel={() => controller.current?.abort()} />
  return (
    <>
      <ProblemNotice problem={problem && placed(problem)} />
      <FileDrop
        title={words.drop}
        help={words.dropHelp}
        buttonLabel={problem === undefined ? words.choose : words.again}
        accept=".json,.zip,application/json,application/zip"
        onFile={(file) => void handleFile(file)}
      />
    </>
  )
}

function Progress({ upload, onCancel }: { readonly upload: Upload; readonly onCancel: () => void }): JSX.Element {
  const isSent = upload.fraction >= 1
  return (
    <div className="admin-upload" aria-busy>
      <Spinner size={28} />
      <p role="status">
        {isSent ? words.reading(upload.name) : words.uploading(upload.name)}{' '}
        <span className="admin-muted">{formatBytes(upload.bytes)}</span>
      </p>
      <progress
        className="admin-progress"
        aria-label={words.progress}
        max={1}
        {...(isSent ? {} : { value: upload.fraction })}
      />
      <Button onClick={onCancel}>{messages.cancel}</Button>
    </div>
  )
}

/** Says where in the file the problem is, and that the import left nothing behind. */
function placed(problem: Problem): Problem {
  const where = problem.place === undefined ? '' : ` (${problem.place})`
  return { ...problem, detail: `${problem.detail}${where} ${words.unchanged}` }
}

type Checked =
  | { readonly type: 'application/json' | 'application/zip'; readonly problem: undefined }
  | { readonly type: undefined; readonly problem: Problem }

/** What can be told before anything is sent. */
async function refusal(file: File): Promise<Checked> {
  const refused = (code: string, text: { title: string; detail: string; hint?: string }): Checked => ({
    type: undefined,
    problem: { code, status: 0, ...text },
  })
  if (file.size > largestImport) return refused('import.too_large', words.tooLarge)
  const type = await uploadType(file)
  return type === undefined ? refused('import.unsupported', words.wrongKind) : { type, problem: undefined }
}
