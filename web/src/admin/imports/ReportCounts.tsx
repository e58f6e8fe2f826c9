import type { ImportReport } from '../../api/types'
import { messages } from '../messages'

const words = messages.report.counts

/** The size of what came in, at a glance. */
export function ReportCounts({ report }: { readonly report: ImportReport }): JSX.Element {
  const counts = [
    { label: words.pages, count: report.pages },
    { label: words.widgets, count: report.widgets },
    { label: words.queries, count: report.queries },
    { label: words.jsObjects, count: report.jsObjects },
    { label: words.datasources, count: report.datasources.length },
  ]
  return (
    <dl className="admin-counts">
      {counts.map(({ label, count }) => (
        <div className="admin-count" key={label}>
          <dt>{label}</dt>
          <dd>{new Intl.NumberFormat().format(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
