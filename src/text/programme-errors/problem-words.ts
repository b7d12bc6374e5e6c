/** One thing wrong in a file: what it is, and what would be right, in both languages. Each half is whole sentences. */
export interface ProblemWords {
  what: { da: string; en: string };
  right: { da: string; en: string };
}

/** Puts the two halves together. */
export const say = (what: [da: string, en: string], right: [da: string, en: string]): ProblemWords => ({
  what: { da: what[0], en: what[1] },
  right: { da: right[0], en: right[1] },
});

/** The line the person who wrote the file reads: Danish first, English in parentheses. */
export function problemLine(fileName: string, line: number, { what, right }: ProblemWords): string {
  return `${fileName}, linje ${line}: ${what.da} ${right.da} (${what.en} ${right.en})`;
}

/** The last line when there are more problems than are shown. */
export function moreProblemsLine(fileName: string, count: number): string {
  return `${fileName}: Der er ${count} fejl til. Ret de første, og prøv igen. (${count} more. Mend the first ones and try again.)`;
}

/** What stands where something else should. */
export type ValueShape = 'list' | 'block' | 'value' | 'nothing';
/** How each of them is called in the middle of a sentence. */
export const SHAPES: Record<ValueShape, { da: string; en: string }> = {
  list: { da: 'en liste', en: 'a list' },
  block: { da: 'en blok med flere linjer', en: 'a block of several lines' },
  value: { da: 'en enkelt værdi', en: 'a single value' },
  nothing: { da: 'ingenting', en: 'nothing' },
};
