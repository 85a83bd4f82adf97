// What the operator reads on standard error: one JSON line an event.
import pino from 'pino'
import { env } from './env.ts'

export const log = pino({ level: env.logLevel }, pino.destination(2))
