import { Icon } from '../../ui/Icon'
import { drawings } from './drawings'
import { drawingByName } from './names'
import { rareDrawings } from './rare-drawings'
import { drawingByRareName } from './rare-names'

const allDrawings = { ...drawings, ...rareDrawings }
const allNames: Readonly<Record<string, keyof typeof allDrawings>> = { ...drawingByRareName, ...drawingByName }

/** An icon by its stored name; names that we have no drawing for get an empty square, so that a button stays visible. */
export function CatalogueIcon({ name, size }: { readonly name: string; readonly size: number }): JSX.Element {
  return <Icon of={allDrawings[drawingFor(name)]} size={size} />
}

/** Names equal on both sides are not in the lists. */
export function drawingFor(name: string): keyof typeof allDrawings {
  const mapped = Object.prototype.hasOwnProperty.call(allNames, name) ? allNames[name] : undefined
  return mapped ?? (isDrawing(name) ? name : 'square')
}

function isDrawing(name: string): name is keyof typeof allDrawings {
  return Object.prototype.hasOwnProperty.call(allDrawings, name)
}
