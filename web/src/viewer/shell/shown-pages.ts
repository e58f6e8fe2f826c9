import type { PageLink } from '../../model/view'

/**
 * The pages that the navigation offers. A hidden page, such as a login, shows itself alone: it is no way past it. The page
 * that the app begins with comes first, the others keep their order.
 */
export function shownPages(pages: readonly PageLink[], open: string): readonly PageLink[] {
  const hidden = pages.find((page) => page.id === open && page.isHidden)
  if (hidden) return [hidden]
  const visible = pages.filter((page) => !page.isHidden)
  return [...visible.filter((page) => page.isDefault), ...visible.filter((page) => !page.isDefault)]
}
