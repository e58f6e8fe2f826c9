import { xmlParser } from './xml-api'

Object.assign(globalThis, { xmlParser })
