import { readWorkbook, type Sheet } from './workbook'
import { isCompound } from './xls/compound'
import { readOldWorkbook } from './xls/workbook'

/** The sheets of an XLSX or XLS file, by what is in it: names of files are often wrong. @throws when it is neither */
export async function readSpreadsheet(bytes: ArrayBuffer): Promise<readonly Sheet[]> {
  return isCompound(bytes) ? readOldWorkbook(bytes) : readWorkbook(bytes)
}
