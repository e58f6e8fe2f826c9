import './hold-page.css'

/** Keeps the page where it is while a modal is open: a finger or a wheel that has come to the modal's end would move it. */
export function holdPage(): void {
  const root = document.documentElement
  if (root.classList.contains('sw-held')) return
  // Without the room of its scroll bar the page would get wider for a while.
  root.style.setProperty('--sw-held-bar', `${window.innerWidth - root.clientWidth}px`)
  root.classList.add('sw-held')
}

/** Lets the page go, unless another modal is open by now. */
export function letPageGo(): void {
  if (document.querySelector('.sw-modal[open]') === null) document.documentElement.classList.remove('sw-held')
}
