export { bootWarmBuilder as default } from '../servers/warm-builder.ts'
