import { Skeleton } from '../../ui/Skeleton'

/** Stands where the first rows will be. */
export function LoadingRows(): JSX.Element {
  return (
    <div className="sw-grid-loading">
      {[70, 90, 55, 80, 65].map((width) => (
        <Skeleton key={width} width={`${width}%`} />
      ))}
    </div>
  )
}
