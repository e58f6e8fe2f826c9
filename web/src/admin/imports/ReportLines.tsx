import { useState } from 'react'
import type { ReportLine } from '../../api/types'
import { Badge } from '../../ui/Badge'
import type { Tone } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import { messages } from '../messages'
import { groupLines } from './group-lines'
import type { LineGroup } from './group-lines'

const words = messages.report
const firstPlaces = 20

export interface ReportLinesProps {
  readonly title: string
  readonly help: string
  readonly tone: Tone
  readonly lines: readonly ReportLine[]
}

/** Lines of one kind, folded away and grouped by what they say. */
export function ReportLines({ title, help, tone, lines }: ReportLinesProps): JSX.Element | null {
  if (lines.length === 0) return null
  return (
    <Disclosure title={title} note={<Badge tone={tone}>{lines.length}</Badge>} isOpen={lines.length <= 5}>
      <div className="admin-stack">
        <p className="admin-muted">{help}</p>
        <ul className="admin-report-lines">
          {groupLines(lines).map((group) => (
            <Group key={group.message} group={group} />
          ))}
        </ul>
      </div>
    </Disclosure>
  )
}

function Group({ group: { message, places } }: { readonly group: LineGroup }): JSX.Element {
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? places : places.slice(0, firstPlaces)
  return (
    <li className="admin-report-line">
      <p>
        {message}
        {places.length > 1 && <span className="admin-muted"> {words.places(places.length)}</span>}
      </p>
      <ul className="admin-report-places">
        {shown.map((place, index) => (
          <li key={index}>{place}</li>
        ))}
      </ul>
      {shown.length < places.length && (
        <Button size="s" variant="quiet" onClick={() => setShowsAll(true)}>
          {words.more(places.length - shown.length)}
        </Button>
      )}
    </li>
  )
}
