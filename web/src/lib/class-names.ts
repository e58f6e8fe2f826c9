/** Joins the class names that are given; `classNames('a', isOpen && 'b')`. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
