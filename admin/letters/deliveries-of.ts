/** The address of the list of a letter's copies in which a field has this value. */
export const deliveriesOf = (letter: string, field: 'status' | 'bounced', value: string): string =>
  `/admin/collections/deliveries?where[or][0][and][0][letter][equals]=${letter}&where[or][0][and][1][${field}][equals]=${value}`
