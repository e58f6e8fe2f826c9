// Runs in every measured page before its own scripts: notes when keys were pressed, what they changed, and when that was painted.
window.bench = {
  samples: [],
  /** From the key event to the change of the element's text, and to the end of the frame that shows it. */
  watchKeys(selector) {
    const target = document.querySelector(selector)
    let pressed
    let before = target.textContent
    addEventListener('keydown', (event) => { pressed = pressed ?? event.timeStamp }, true)
    new MutationObserver(() => {
      if (target.textContent === before || pressed === undefined) return
      before = target.textContent
      const sample = { changed: performance.now() - pressed }
      const start = pressed
      pressed = undefined
      afterPaint(() => {
        sample.painted = performance.now() - start
        this.samples.push(sample)
      })
    }).observe(target, { subtree: true, childList: true, characterData: true })
  },
  /** Lengths of the frames while an element scrolls, a step in each. */
  scroll(selector, steps, down, right) {
    const element = document.querySelector(selector)
    return new Promise((resolve) => {
      const frames = []
      let last
      const step = (now) => {
        if (last !== undefined) frames.push(now - last)
        last = now
        if (frames.length >= steps) return resolve(frames)
        element.scrollTop += down
        element.scrollLeft += right
        requestAnimationFrame(step)
      }
      requestAnimationFrame(step)
    })
  },
}

function afterPaint(body) {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = body
    port2.postMessage(0)
  })
}
