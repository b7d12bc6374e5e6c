import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long the address of a person's calendar file is good for. */
export const LINK_MINUTES = 15;

/** The addresses from which a person fetches their own calendar file, and nobody else's. */
export interface CalendarLinks {
  /** An address that is good for a quarter of an hour; `undefined` where the bot's own address is not known. */
  linkFor(personId: string): string | undefined;
  /** Whose file a ticket opens; `undefined` for one that has run out or was not made here. */
  read(ticket: string): string | undefined;
}

/**
 * Builds them.
 *
 * @param key - the master key; tickets are signed with a key made from it. @param siteUrl - the bot's own address, without a slash at the end.
 */
export function createCalendarLinks(options: {
  key: Buffer;
  siteUrl: () => string | undefined;
  path: string;
  now: () => Date;
}): CalendarLinks {
  const signingKey = createHmac('sha256', options.key).update('calendar-links').digest();
  const sign = (claim: string) => createHmac('sha256', signingKey).update(claim).digest('base64url');

  return {
    linkFor(personId) {
      const siteUrl = options.siteUrl();
      if (siteUrl === undefined) return undefined;
      const until = Math.floor(options.now().getTime() / 1000) + LINK_MINUTES * 60;
      const claim = `${personId}.${until}`;
      return `${siteUrl}${options.path}?t=${claim}.${sign(claim)}`;
    },

    read(ticket) {
      const [, personId, until, signature] = /^([a-z][a-z0-9-]{0,30})\.(\d{1,12})\.([\w-]{43})$/.exec(ticket) ?? [];
      if (personId === undefined || until === undefined || signature === undefined) return undefined;
      const wanted = Buffer.from(sign(`${personId}.${until}`));
      const isOurs = timingSafeEqual(wanted, Buffer.from(signature));
      return isOurs && Number(until) * 1000 >= options.now().getTime() ? personId : undefined;
    },
  };
}
