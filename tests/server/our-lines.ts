// The inline lines that a reader's page may hold.
import { CLOSED_ALERT_LINE } from '#lib/newsroom/closed-alert-line.ts'
import { THEME_LINE } from '#lib/newsroom/theme-line.ts'

export const withoutOurLines = (page: string) => [THEME_LINE, CLOSED_ALERT_LINE].reduce((rest, line) => rest.replace(`<script>${line}</script>`, ''), page)
