/** Kinds of records in an old workbook; others, such as formats and charts, are passed over. */
export const types = {
  begin: 0x809,
  end: 0x0a,
  encrypted: 0x2f,
  sheet: 0x85,
  sharedTexts: 0xfc,
  number: 0x203,
  shortNumber: 0x27e,
  shortNumbers: 0xbd,
  sharedText: 0xfd,
  text: 0x204,
  formattedText: 0xd6,
  truthOrError: 0x205,
  formula: 0x06,
  formulaText: 0x207,
} as const
