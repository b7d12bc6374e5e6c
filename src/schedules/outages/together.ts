import type { Told, ToldItem } from './told';

/** Several tellings as one: each time and each message once, the last word about it last. */
export function together(all: readonly Told[]): Told {
  const once = <T>(items: readonly T[], key: (item: T) => string) => [
    ...new Map(items.map((item) => [key(item), item])).values(),
  ];
  const byTime = (one: ToldItem, other: ToldItem) =>
    `${one.due.on} ${one.due.at}`.localeCompare(`${other.due.on} ${other.due.at}`);
  return {
    spans: once(
      all.flatMap(({ spans }) => spans),
      ({ what, from }) => `${what} ${from}`,
    ).sort((one, other) => one.from.localeCompare(other.from)),
    own: once(
      all.flatMap(({ own }) => own),
      ({ slot }) => slot,
    ).sort(byTime),
    calendar: once(
      all.flatMap(({ calendar }) => calendar),
      ({ kind, due }) => `${kind} ${due.on} ${due.at}`,
    ).sort(byTime),
  };
}

/** The last of some instants as ISO text; empty when there is none. */
export function newest(instants: readonly (string | undefined)[]): string {
  return (
    instants
      .filter((one) => one !== undefined)
      .sort()
      .at(-1) ?? ''
  );
}
