// Days as the server counts them: from 1 January of the year 1.
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2000, 0, 1) / DAY - 730_119;

/** The day of that number, as an address names it: 2023-07-11. */
export function nameOfDay(day: number): string {
  return new Date((day + FIRST_DAY) * DAY).toISOString().slice(0, 10);
}

/** The number of the first day of a year. */
export function firstDayOf(year: number): number {
  return Date.UTC(year, 0, 1) / DAY - FIRST_DAY;
}
