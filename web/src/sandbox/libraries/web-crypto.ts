import { subtle } from './web-crypto-api'

if (!('subtle' in crypto)) Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true })
