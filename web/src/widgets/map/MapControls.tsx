import { useState } from 'react'
import type { FormEvent } from 'react'
import { icon as plus } from 'icon:plus-lg'
import { icon as minus } from 'icon:dash-lg'
import { icon as target } from 'icon:geo'
import { Icon } from '../../ui/Icon'
import { countries, type Point } from '../geography/countries'
import type { Marker } from './markers'
import { mapMessages } from './messages'

export interface MapControlsProps {
  readonly markers: readonly Marker[]
  readonly canZoom: boolean
  readonly canSearch: boolean
  readonly canLocate: boolean
  readonly onZoom: (by: number) => void
  readonly onGo: (point: Point, zoom?: number) => void
}

export function MapControls({ markers, canZoom, canSearch, canLocate, onZoom, onGo }: MapControlsProps): JSX.Element {
  const [message, setMessage] = useState('')
  const search = (text: string) => {
    const found = find(text, markers)
    setMessage(found ? '' : mapMessages.nothingFound)
    if (found) onGo(found.point, found.zoom)
  }
  const locate = () => {
    const { geolocation } = navigator
    if (!geolocation) return setMessage(mapMessages.noLocation)
    geolocation.getCurrentPosition(
      ({ coords }) => {
        setMessage('')
        onGo([coords.longitude, coords.latitude])
      },
      () => setMessage(mapMessages.noLocation),
    )
  }
  return (
    <>
      {canSearch && <SearchField onSearch={search} />}
      <p className="sw-map-message" role="status">
        {message}
      </p>
      <div className="sw-map-buttons">
        {canLocate && <Button label={mapMessages.locate} icon={target} onPress={locate} />}
        {canZoom && <Button label={mapMessages.zoomIn} icon={plus} onPress={() => onZoom(1)} />}
        {canZoom && <Button label={mapMessages.zoomOut} icon={minus} onPress={() => onZoom(-1)} />}
      </div>
    </>
  )
}

function SearchField({ onSearch }: { readonly onSearch: (text: string) => void }): JSX.Element {
  const [text, setText] = useState('')
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onSearch(text)
  }
  return (
    <form className="sw-map-search" role="search" onSubmit={handleSubmit}>
      <input type="search" aria-label={mapMessages.search} placeholder={mapMessages.search} value={text} onChange={({ target: { value } }) => setText(value)} />
    </form>
  )
}

interface ButtonProps {
  readonly label: string
  readonly icon: Parameters<typeof Icon>[0]['of']
  readonly onPress: () => void
}

function Button({ label, icon, onPress }: ButtonProps): JSX.Element {
  return (
    <button type="button" aria-label={label} title={label} onClick={onPress}>
      <Icon of={icon} size={14} />
    </button>
  )
}

/** A marker by its title, coordinates as they are, or a country. */
export function find(text: string, markers: readonly Marker[]): { readonly point: Point; readonly zoom?: number } | undefined {
  const wanted = text.trim().toLowerCase()
  const numbers = /^(-?\d+(?:\.\d+)?)\s*[,;\s]\s*(-?\d+(?:\.\d+)?)$/.exec(wanted)
  if (numbers) return { point: [Number(numbers[2]), Number(numbers[1])] }
  const marker = markers.find(({ title }) => title.toLowerCase().includes(wanted))
  if (marker) return { point: [marker.longitude, marker.latitude] }
  const all = countries()
  const country = all.find(({ name, code }) => name.toLowerCase() === wanted || code.toLowerCase() === wanted)
  const ring = (country ?? all.find(({ name }) => name.toLowerCase().includes(wanted)))?.rings.reduce((most, one) => (one.length > most.length ? one : most))
  if (!ring) return undefined
  const middle = (axis: 0 | 1) => (Math.min(...ring.map((point) => point[axis])) + Math.max(...ring.map((point) => point[axis]))) / 2
  return { point: [middle(0), middle(1)], zoom: 4 }
}
