import { Icon } from '../../ui/Icon'
import { drawings } from './drawings'
import { drawingByName } from './names'

/** An icon by its stored name; names that we have no drawing for get an empty square, so that a button stays visible. */
export function CatalogueIcon({ name, size }: { readonly name: string; readonly size: number }): JSX.Element {
  return <Icon of={drawings[drawingFor(name)]} size={size} />
}

function drawingFor(name: string): keyof typeof drawings {
  const mapped = Object.prototype.hasOwnProperty.call(drawingByName, name) ? drawingByName[name] : undefined
  return mapped ?? (isDrawing(name) ? name : 'square')
}

function isDrawing(name: string): name is keyof typeof drawings {
  return Object.prototype.hasOwnProperty.call(drawings, name)
}
