// What the operator reads on standard error: one JSON line an event.
import pino from 'pino'

export const log = pino({ level: process.env.LOG_LEVEL ?? 'info' }, pino.destination(2))
