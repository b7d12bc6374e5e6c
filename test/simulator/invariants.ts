/** What must never happen, each with its own count. */
export const INVARIANTS = [
  'twice',
  'lost',
  'uncertain-not-listed',
  'outside-hours',
  'over-cap',
  'on-closed-or-away-day',
  'after-stop',
  'too-late',
  'unannounced',
  'private-leak',
  'wrong-effect',
  'crashed',
  'false-alarm',
] as const;
export type Invariant = (typeof INVARIANTS)[number];

/** Something that should not have happened. */
export interface Break {
  org: number;
  invariant: Invariant;
  /** Local moment. */
  at: string;
  /** The kind of message, or of event. */
  kind: string;
  /** More for the one who looks for the cause; generated words only. */
  note: string;
}

/** Counts breaks; the same one of the same thing counts once. */
export interface Book {
  note(invariant: Invariant, about: { at: string; kind: string; note: string }): void;
  readonly breaks: readonly Break[];
}

/** An empty book of one organisation. */
export function openBook(org: number): Book {
  const breaks: Break[] = [];
  const seen = new Set<string>();
  return {
    breaks,
    note(invariant, about) {
      const key = `${invariant} ${about.kind} ${about.note}`;
      if (seen.has(key)) return;
      seen.add(key);
      breaks.push({ org, invariant, ...about });
    },
  };
}

/** How often each was broken. */
export function countsOf(breaks: readonly Break[]): Record<Invariant, number> {
  const counts = Object.fromEntries(INVARIANTS.map((one) => [one, 0])) as Record<Invariant, number>;
  for (const { invariant } of breaks) counts[invariant] += 1;
  return counts;
}
