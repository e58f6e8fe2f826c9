/** What TypeScript 4.8's library does not know yet and our browsers have. */

interface SetHTMLOptions {
  readonly sanitizer?: unknown
}

interface Element {
  /** Sanitizer API; absent in older browsers. */
  setHTML?: (html: string, options?: SetHTMLOptions) => void
}

interface TrustedScriptURL {
  toString(): string
}

interface TrustedHTML {
  toString(): string
}

interface TrustedTypePolicy {
  createHTML(input: string): TrustedHTML
  createScriptURL(input: string): TrustedScriptURL
}

interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: {
      readonly createHTML?: (input: string) => string
      readonly createScriptURL?: (input: string) => string
    },
  ): TrustedTypePolicy
}

interface Window {
  readonly trustedTypes?: TrustedTypePolicyFactory
}

interface Array<T> {
  findLast(predicate: (value: T, index: number) => boolean): T | undefined
  findLastIndex(predicate: (value: T, index: number) => boolean): number
}

interface ReadonlyArray<T> {
  findLast(predicate: (value: T, index: number) => boolean): T | undefined
  findLastIndex(predicate: (value: T, index: number) => boolean): number
}

declare class CompressionStream {
  constructor(format: 'gzip' | 'deflate' | 'deflate-raw')
  readonly readable: ReadableStream<Uint8Array>
  readonly writable: WritableStream<BufferSource>
}

declare class DecompressionStream {
  constructor(format: 'gzip' | 'deflate' | 'deflate-raw')
  readonly readable: ReadableStream<Uint8Array>
  readonly writable: WritableStream<BufferSource>
}

declare namespace Intl {
  function supportedValuesOf(key: 'currency' | 'timeZone' | 'unit'): string[]
}
