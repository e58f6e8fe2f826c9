import type { AppReport } from '../../api/types'
import { EmptyState } from '../../ui/EmptyState'
import { Notice } from '../../ui/Notice'
import { icon as clipboard } from 'icon:clipboard-check'
import { messages } from '../messages'
import { ReportCounts } from './ReportCounts'
import { ReportDatasources } from './ReportDatasources'
import { ReportLines } from './ReportLines'
import './imports.css'

const words = messages.report

/** What came in with an import, what was not understood, and which queries are weaker than they could be. */
export function AppReportView({ report: { report, findings } }: { readonly report: AppReport }): JSX.Element {
  const findingLines = findings.map(({ page, query, message }) => ({ place: `${page}, ${query}`, message }))
  return (
    <div className="admin-stack">
      {report === null ? (
        <EmptyState icon={clipboard} title={words.none}>
          {words.noneDetail}
        </EmptyState>
      ) : (
        <>
          <ReportCounts report={report} />
          {report.unknown.length === 0 ? (
            <Notice tone="success" title={words.clean} />
          ) : (
            <Notice tone="warning" title={words.mixed(report.unknown.length)}>
              {words.mixedDetail}
            </Notice>
          )}
          <ReportDatasources datasources={report.datasources} />
          <ReportLines title={words.unknown} help={words.unknownHelp} tone="warning" lines={report.unknown} />
          <ReportLines title={words.warnings} help={words.warningsHelp} tone="neutral" lines={report.warnings} />
        </>
      )}
      {findings.length === 0 ? (
        <Notice tone="success" title={words.noFindings}>
          {words.findingsClean}
        </Notice>
      ) : (
        <ReportLines title={words.findings} help={words.findingsHelp} tone="danger" lines={findingLines} />
      )}
    </div>
  )
}
