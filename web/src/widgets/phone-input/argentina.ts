/**
 * Telephone numbers of Argentina, after its numbering plan: an area of two to four digits and a line, ten digits together.
 * Inside the country an area has a 0 in front, and a mobile line a 15; from outside a 9 stands before the area instead.
 */

/** Areas of four digits by their first three: 2202, 2221, 2223 … Buenos Aires is 11, all others have three digits. */
const longAreas =
  '220:2 222:1345679 224:123456 225:2457 226:1245678 227:1234 228:13456 229:1267 230:2 231:467 232:03456 233:1345678 234:23456 ' +
  '235:2345678 239:23456 247:34578 262:2456 264:678 265:15678 290:123 292:0123456789 293:123456 294:02568 295:234 296:2346 297:2 298:23 ' +
  '332:79 338:2578 340:012456789 343:5678 344:24567 345:4568 346:023456789 347:126 348:2379 349:123678 352:1245 353:237 354:12346789 ' +
  '356:234 357:123456 358:2345 371:1568 372:15 373:145 374:13 375:145678 377:23457 378:126 382:1567 383:2578 384:13456 385:45678 ' +
  '386:1235789 387:3678 388:5678 389:124'

/** Where the first three digits are an area, too: how the lines of the longer one begin. */
const beginnings =
  '2646:4 2945:2,3,4,5,6 3435:40,41,42,45,46,48,49,5,6 3436:4,5,6 3454:4,6 3455:4,5,6 3456:4,5,6 3584:4,5,60 3585:40,41,42,43,49,5,64 ' +
  '3835:4,5,6 3854:4,51,53,54,55,56,57,68,69 3855:4,6 3856:4,6 3876:4,5,6 3885:4,5,6 3886:3,4,5,6'

const threeDigits =
  '220 221 223 230 236 237 249 260 261 263 264 266 280 291 294 297 298 299 336 341 342 343 345 348 351 353 358 362 364 370 376 379 ' +
  '380 381 383 385 387 388'

const long = new Set(entries(longAreas).flatMap(([stem, ends]) => [...ends].map((end) => stem + end)))
const lines = new Map(entries(beginnings).map(([area, starts]) => [area, starts.split(',')]))
const mobile = new RegExp(`^(11|${[...threeDigits.split(' '), ...long].join('|')})15`)

function entries(text: string): readonly (readonly [string, string])[] {
  return text.split(' ').map((each) => each.split(':') as [string, string])
}

/** Digits as they are written in the country, also the first few of them. Those that belong together in no way stay so. */
export function argentineNumber(digits: string): string {
  const hasZero = digits.startsWith('0')
  const number = hasZero ? digits.slice(1) : digits
  const area = mobile.exec(number)?.[1]
  if (area !== undefined) {
    const own = number.slice(area.length + 2)
    const isWhole = hasZero && number.length === 12 && areaLength(area + own) >= area.length
    return isWhole ? `0${area} 15-${line(area, own)}` : digits
  }
  // The 9 is for calls from outside.
  const grouped = number.startsWith('9') || (/^[68]/.test(number) && !hasZero) ? undefined : groups(number)
  return grouped === undefined ? digits : digits.slice(0, hasZero ? 1 : 0) + grouped
}

/** Digits after +54, with spaces between groups. */
export function argentineFromOutside(digits: string): string {
  const [first = ''] = /^[09]/.exec(digits) ?? []
  const number = digits.slice(first.length)
  const grouped = first === '9' ? areaAndLine(number) : groups(number)
  if (grouped === undefined) return digits
  return `${first}${first === '9' ? ' ' : ''}${grouped.replace(/-/g, ' ')}`.trimEnd()
}

/** Nothing where there are too many digits or the first is of none. */
function groups(number: string): string | undefined {
  if (!/^[68]/.test(number)) return /^([123]|$)/.test(number) ? areaAndLine(number) : undefined
  // Numbers of services have groups of their own.
  const most = number.startsWith('8') ? 11 : 10
  return number.length > most ? undefined : [number.slice(0, 3), number.slice(3, 6), number.slice(6)].filter(Boolean).join('-')
}

function areaAndLine(number: string): string | undefined {
  if (number.length > 10) return undefined
  const area = number.slice(0, areaLength(number))
  const rest = line(area, number.slice(area.length))
  return rest === '' ? area : `${area} ${rest}`
}

function areaLength(number: string): number {
  if (number.startsWith('1')) return 2
  const area = number.slice(0, 4)
  if (!long.has(area)) return 3
  const starts = lines.get(area)
  const begun = number.slice(4, 6)
  return starts === undefined || starts.some((start) => start.startsWith(begun) || begun.startsWith(start)) ? 4 : 3
}

/** The last four digits of a line stand by themselves. */
function line(area: string, digits: string): string {
  const split = 6 - area.length
  return digits.length > split ? `${digits.slice(0, split)}-${digits.slice(split)}` : digits
}
