import { useEffect, useState } from 'react'
import type { AppSummary } from '../../api/types'
import { Icon } from '../../ui/Icon'
import type { IconShape } from '../../ui/Icon'
import { initial } from '../shell/AccountMenu'
import { isLight, tileOf } from './tile'

/** The square before an app's name: the icon and colour it was imported with, else its first letter on a colour of ours. */
export function AppTile({ app }: { readonly app: Pick<AppSummary, 'id' | 'name' | 'tile'> }): JSX.Element {
  const drawing = useTileIcon(app.tile?.icon ?? null)
  const color = app.tile?.color ?? null
  const tone = color === null ? `admin-app-tile-${tileOf(app.id)}` : isLight(color) ? 'admin-app-tile-light' : ''
  return (
    <span className={`admin-app-tile ${tone}`} style={color === null ? undefined : { backgroundColor: color }} aria-hidden>
      {drawing === undefined ? initial(app.name) : <Icon of={drawing} size={20} />}
    </span>
  )
}

function useTileIcon(name: string | null): IconShape | undefined {
  const [drawing, setDrawing] = useState<IconShape>()
  useEffect(() => {
    let isGone = false
    setDrawing(undefined)
    if (name !== null) {
      // Without the drawings the letter stays: nothing to tell anybody.
      const found = import('./tile-icons').then(({ tileIcons }) => tileIcons.get(name), () => undefined)
      void found.then((shape) => isGone || setDrawing(shape))
    }
    return () => {
      isGone = true
    }
  }, [name])
  return drawing
}
