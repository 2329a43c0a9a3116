/** The media type of a calendar; browsers and programs that see it offer to add or to subscribe. */
export const calendarType = 'text/calendar; charset=utf-8'
