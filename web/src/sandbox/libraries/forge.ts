import { forge } from './forge-api'

Object.assign(globalThis, { forge })
