/** `2027-02-06T11:00` as `06.02.2027 11:00`. */
export const shownTime = (wall: string) => wall.replace(/^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}).*$/u, '$3.$2.$1 $4')
