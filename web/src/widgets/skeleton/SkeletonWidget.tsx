import './skeleton.css'

/** A grey box that shimmers. */
export function SkeletonWidget(): JSX.Element {
  return <div className="sw-skeleton" aria-hidden />
}
