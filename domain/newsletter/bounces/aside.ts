/** Where letters go that nobody here can read; people may look at them there, and delete them. */
export const asideFolder = 'Unread by the site'
