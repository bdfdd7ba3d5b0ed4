import { merge } from './index.js'

await merge()
