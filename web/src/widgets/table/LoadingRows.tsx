/** Stands where the first rows will be. */
export function LoadingRows(): JSX.Element {
  return (
    <div className="sw-grid-loading" aria-hidden>
      {[70, 90, 55, 80, 65].map((width) => (
        <span key={width} className="sw-cell-waits" style={{ width: `${width}%` }} />
      ))}
    </div>
  )
}
