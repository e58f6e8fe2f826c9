import './spinner.css'

export interface SpinnerProps {
  readonly size?: number
  /** Spoken; leave out when a text beside it says it. */
  readonly label?: string
}

export function Spinner({ size = 20, label }: SpinnerProps): JSX.Element {
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'status', 'aria-label': label }
  return <span className="ui-spinner" style={{ width: size, height: size }} {...spoken} />
}
