/**
 * Areas of Argentina, after its numbering plan: 11 is Buenos Aires, the others have three or four digits. Their numbers
 * are grouped in the same way with and without the 0 in front that they have only inside the country.
 */
const threeDigits =
  '220 221 223 230 236 237 249 260 261 263 264 266 280 291 294 297 298 299 336 341 342 343 345 348 351 353 358 362 364 370 376 379 ' +
  '380 381 383 385 387 388'

/** Areas of four digits that begin like one of three. */
const longer =
  '2202 2302 2647 2648 2940 2942 2945 2946 2948 2972 2982 2983 3437 3438 3458 3482 3483 3487 3489 3532 3533 3537 3582 3583 3832 3837 ' +
  '3838 3857 3858 3873 3877 3878 3887 3888'

const inside: readonly string[] = [
  '11 ####-####',
  ...longer.split(' ').map((area) => `${area} ##-####`),
  ...threeDigits.split(' ').map((area) => `${area} ###-####`),
  '2### ##-####',
  '3### ##-####',
]

/** In the order in which they are tried. */
export const argentina: readonly string[] = inside.flatMap((pattern) => [pattern, `0${pattern}`])
