import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { Refused } from './refused';

const id = z.string().min(1).max(1000);
const words = z.string().max(10_000);

const account = z.object({
  id,
  name: words.nullish(),
  aadObjectId: z.string().max(100).nullish(),
  role: z.string().max(100).nullish(),
});

/**
 * What of an inbound activity we know and read. Every other top-level field is dropped, among them `callerId` (ours to set)
 * and `deliveryMode` (with it the sender decides where our replies go).
 */
const incomingActivity = z.object({
  type: z.string().min(1).max(100),
  id: z.string().max(1000).nullish(),
  timestamp: z.string().max(100).nullish(),
  localTimestamp: z.string().max(100).nullish(),
  localTimezone: z.string().max(100).nullish(),
  serviceUrl: z.string().min(1).max(2000),
  channelId: z.string().min(1).max(100),
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    tenantId: z.string().max(100).nullish(),
    conversationType: z.string().max(100).nullish(),
    isGroup: z.boolean().nullish(),
    name: words.nullish(),
  }),
  locale: z.string().max(100).nullish(),
  text: z.string().nullish(),
  textFormat: z.string().max(100).nullish(),
  name: z.string().max(200).nullish(),
  action: z.string().max(200).nullish(),
  replyToId: z.string().max(1000).nullish(),
  value: z.unknown().optional(),
  channelData: z.record(z.string(), z.unknown()).nullish(),
  entities: z.array(z.record(z.string(), z.unknown())).nullish(),
  attachments: z.array(z.record(z.string(), z.unknown())).nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  reactionsAdded: z.array(z.object({ type: z.string().max(100) })).nullish(),
  reactionsRemoved: z.array(z.object({ type: z.string().max(100) })).nullish(),
});

/** An activity whose outer form is known. `text`, `value` and `channelData` are still the client's own and are parsed where they are read. */
export type IncomingActivity = z.infer<typeof incomingActivity>;

/** Reads a parsed request body as an activity, or throws `Refused` 400. What was wrong with it is told to nobody. */
export function parseActivity(body: Record<string, unknown>): IncomingActivity {
  const parsed = incomingActivity.safeParse(body);
  if (!parsed.success) throw new Refused(400, 'not-an-activity', { cause: parsed.error });
  return parsed.data;
}

/** The tenants that an activity names, in `conversation.tenantId` and in `channelData.tenant.id`. Lower case. */
export function tenantsOf(activity: IncomingActivity): string[] {
  const tenant = activity.channelData?.['tenant'];
  const named = typeof tenant === 'object' && tenant !== null && 'id' in tenant ? tenant.id : undefined;
  if (named != null && typeof named !== 'string') throw new Refused(400, 'not-an-activity');
  return [activity.conversation.tenantId, named].filter((id) => id != null).map((id) => id.toLowerCase());
}

/** The same activity as the SDK wants it: instants as `Date`, nothing that is null, an instant nobody can read left out. */
export function normaliseActivity(activity: IncomingActivity): Activity {
  const { timestamp, localTimestamp, ...rest } = activity;
  const present = Object.fromEntries(Object.entries(rest).filter(([, value]) => value != null));
  return {
    ...present,
    ...instant('timestamp', 'rawTimestamp', timestamp),
    ...instant('localTimestamp', 'rawLocalTimestamp', localTimestamp),
  } as unknown as Activity;
}

function instant(name: string, rawName: string, raw: string | null | undefined): Record<string, Date | string> {
  if (raw == null || Number.isNaN(Date.parse(raw))) return {};
  return { [name]: new Date(raw), [rawName]: raw };
}
