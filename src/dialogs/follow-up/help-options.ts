import type { Choice } from '../check-in/question';

/** What could help: more about the frame of the work than about the person. */
export const HELP_OPTIONS: readonly Choice[] = [
  { value: 'calm', da: 'Mere ro omkring mig', en: 'More calm around me' },
  { value: 'clear', da: 'Klare aftaler om opgaver', en: 'Clear agreements about tasks' },
  { value: 'fewer', da: 'Færre eller andre opgaver', en: 'Fewer or other tasks' },
  { value: 'time', da: 'Mere tid mellem opgaver', en: 'More time between tasks' },
  { value: 'colleague', da: 'En snak med en kollega', en: 'A talk with a colleague' },
  { value: 'role', da: 'At tale om peer-rollen', en: 'Talking about the peer role' },
  { value: 'self', da: 'Noget, jeg selv kan gøre', en: 'Something I can do myself' },
  { value: 'none', da: 'Ikke noget lige nu', en: 'Nothing right now' },
];

/** A choice that names nothing: it stands in no text for others. */
export const NO_HELP = 'none';
