import type { PositionNews } from '../../runtime/engine/geolocation'
import type { Position, PositionOptions } from '../../runtime/engine/host'
import { messages } from '../messages'

/** Where the device is; the browser asks the person. */
export function locate(options: PositionOptions): Promise<Position> {
  return new Promise((resolve, reject) => {
    const geolocation = deviceGeolocation()
    const failed = (error: GeolocationPositionError) => reject(new Error(error.message || messages.noPosition))
    geolocation.getCurrentPosition((found) => resolve(plainPosition(found)), failed, options)
  })
}

/** Follows the device until an error, or until the function that it returns is called. */
export function watchPosition(options: PositionOptions, onNews: (news: PositionNews) => void): () => void {
  const geolocation = deviceGeolocation()
  const watch = geolocation.watchPosition(
    (found) => onNews({ position: plainPosition(found) }),
    ({ code, message }) => {
      // It would go on: after a time-out, or once the person allows it after all.
      geolocation.clearWatch(watch)
      onNews({ error: { code, message: message || messages.noPosition } })
    },
    options,
  )
  return () => geolocation.clearWatch(watch)
}

/** Absent outside of TLS. */
function deviceGeolocation(): Geolocation {
  const { geolocation } = navigator as { readonly geolocation?: Geolocation }
  if (geolocation === undefined) throw new Error(messages.noPosition)
  return geolocation
}

function plainPosition({ coords, timestamp }: GeolocationPosition): Position {
  const { latitude, longitude, accuracy, altitude, altitudeAccuracy, heading, speed } = coords
  return { coords: { latitude, longitude, accuracy, altitude, altitudeAccuracy, heading, speed }, timestamp }
}
