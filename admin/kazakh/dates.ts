/**
 * Month names, week days and “2 minutes ago” of the panel. Payload picks them from a fixed list without Kazakh, so the
 * bundler gives it these where it asks for Azerbaijani, which nobody here can choose (next.config.ts).
 */
export { kk as az } from 'date-fns/locale/kk'
