import { loadDemo } from '#demo/load.ts'
import { runningMongod, startMongod } from './embedded-mongod.ts'
