'use client'

import type { ZonedDateTime } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import { Button, Calendar, CalendarCell, CalendarGrid, DateInput, DatePicker, DateSegment, Dialog, FieldError, Group, Heading, Label, Popover, Text } from 'react-aria-components'
import type { Print } from '#lib/newsroom/edition.ts'

type Props = { label: string; value: ZonedDateTime | null; onChange: (value: ZonedDateTime | null) => void; wrong: string | null; print: Print }

/** A day and a time, 24 hours, by the paper's own clock and digits. */
export function HourField({ label, value, onChange, wrong, print }: Props) {
  const isMirrored = print.language === 'ar'
  const [Before, After] = isMirrored ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight]
  return (
    <DatePicker value={value} onChange={onChange} granularity="minute" hourCycle={24} hideTimeZone isInvalid={wrong !== null} validationBehavior="aria" shouldForceLeadingZeros>
      <Label>{label}</Label>
      <Group>
        <DateInput>{segment => <DateSegment segment={segment} />}</DateInput>
        <Button className="button icon" aria-label={label}>
          <CalendarDays aria-hidden="true" size={18} />
        </Button>
      </Group>
      <Text slot="description" className="hint">
        {zoneName(print)}
      </Text>
      <FieldError>{wrong}</FieldError>
      <Popover>
        <Dialog>
          <Calendar>
            <header>
              <Button slot="previous" className="button icon">
                <Before aria-hidden="true" size={18} />
              </Button>
              <Heading />
              <Button slot="next" className="button icon">
                <After aria-hidden="true" size={18} />
              </Button>
            </header>
            <CalendarGrid>{date => <CalendarCell date={date} />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}

/** «توقيت سوريا»: whose clock it is. */
const zoneName = ({ edition, language }: Print) =>
  new Intl.DateTimeFormat(language, { timeZone: edition.timeZone, timeZoneName: 'shortGeneric' }).formatToParts(0).find(part => part.type === 'timeZoneName')?.value ?? edition.timeZone
