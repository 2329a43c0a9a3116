import type { DefaultServerCellComponentProps } from 'payload'
import { reasonWords } from '#collections/words/deliveries.ts'

/** Why a letter was not delivered, in words. */
export const ReasonCell = ({ cellData, i18n }: DefaultServerCellComponentProps) => <>{reasonWords(cellData, i18n.language) || '–'}</>
