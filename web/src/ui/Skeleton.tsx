import './spinner.css'

export interface SkeletonProps {
  /** CSS lengths. */
  readonly width?: string
  readonly height?: string
}

/** A grey bar where text will be. */
export function Skeleton({ width = '100%', height = '14px' }: SkeletonProps): JSX.Element {
  return <span className="ui-skeleton" style={{ width, height }} aria-hidden />
}

export interface LoadingLinesProps {
  readonly label: string
  readonly lines?: number
}

/** Stands in for a block that is being loaded. */
export function LoadingLines({ label, lines = 4 }: LoadingLinesProps): JSX.Element {
  const widths = ['38%', '92%', '78%', '85%', '64%', '90%', '70%']
  return (
    <div className="ui-loading-lines" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} width={widths[index % widths.length] ?? '80%'} height={index === 0 ? '20px' : '14px'} />
      ))}
    </div>
  )
}
