import type { Guard } from './guard';

const ONCE = 'test/bot/inbound-once.test.ts';
const LATE = 'test/bot/inbound-late.test.ts';
const PRIVACY = 'test/bot/inbound-privacy.test.ts';
const CRASH = 'test/bot/inbound-crash.test.ts';

/** Those of what people write and press. */
export const INBOUND_GUARDS: readonly Guard[] = [
  {
    name: 'an activity that comes again has no second effect',
    promise: 'once',
    file: 'src/bot/inbox/once.ts',
    with: 'if (earlier === undefined) return first(deps, keeping, act, work);',
    without: 'if (1 === 1) return first(deps, keeping, act, work);',
    seenBy: [ONCE],
  },
  {
    name: 'an activity that took effect is noted',
    promise: 'once',
    file: 'src/bot/inbox/once.ts',
    with: '  if (isNoted) await note(keeping, act,',
    without: '  if (isNoted) await note({ ...keeping, store: deps.store }, { ...act, keys: undefined },',
    seenBy: [ONCE, CRASH],
  },
  {
    name: 'a press is known by what it carries, too',
    promise: 'once',
    file: 'src/bot/inbox/activity-keys.ts',
    with: 'press: press && {',
    without: 'press: undefined && press && {',
    seenBy: [ONCE],
  },
  {
    name: 'after two minutes the same press is a wish of its own',
    promise: 'kept',
    file: 'src/bot/inbox/find-earlier.ts',
    with: 'const SENT_AGAIN_MS = 2 * 60_000;',
    without: 'const SENT_AGAIN_MS = 2 * 60 * 60_000;',
    seenBy: [ONCE],
  },
  {
    name: 'a change of mind on the card that all share counts',
    promise: 'kept',
    file: 'src/bot/inbox/find-earlier.ts',
    with: 'return (await standsAsItWas(store, press.slot)) ? undefined : earlier;',
    without: 'return earlier;',
    seenBy: [ONCE],
  },
  {
    name: 'a repeat gets the answer that was kept',
    promise: 'once',
    file: 'src/bot/inbox/answers.ts',
    with: "return left.kind === 'nothing' ? undefined : speak(context, act, taken, withHelp(left, help));",
    without: 'return void left;',
    seenBy: [CRASH, ONCE],
  },
  {
    name: 'what has been said is not said to a repeat',
    promise: 'once',
    file: 'src/bot/inbox/answers.ts',
    with: "return isOut || (store.engine === 'postgres' && ageMs < OTHER_IS_DONE_MS) ? NOTHING : said;",
    without: 'return said;',
    seenBy: [
      CRASH,
      'test/bot/inbound-two-processes.test.ts',
      'test/bot/kept-answer.test.ts',
      'test/bot/said-a-moment-later.test.ts',
    ],
  },
  {
    name: 'one person’s activities take effect in their order',
    promise: 'kept',
    file: 'src/bot/inbox/lanes.ts',
    with: 'const result = (ends.get(lane) ?? Promise.resolve()).then(work);',
    without: 'const result = Promise.resolve().then(work);',
    seenBy: [LATE, 'test/lessons/lesson-13-two-at-once.test.ts'],
  },
  {
    name: 'Teams is answered within four seconds, whatever the turn takes',
    promise: 'once',
    file: 'src/bot/receive-activity.ts',
    with: 'Promise.race([turn, deadline.passed.then(() => answerLate(activity, turn))])',
    without: 'turn',
    seenBy: [LATE],
  },
  {
    name: 'an answer that is late is put in its place all the same',
    promise: 'kept',
    file: 'src/bot/inbox/inbox.ts',
    with: '        if (!isInTime) await answers.putLate(context, taken.said);\n',
    without: '',
    seenBy: [LATE],
  },
  {
    name: 'keys of activities are made with a secret',
    promise: 'secret',
    file: 'src/bot/inbox/activity-keys.ts',
    with: "createHmac('sha256', key).update('activity-keys').digest()",
    without: "createHmac('sha256', 'key').update('activity-keys').digest()",
    seenBy: [PRIVACY],
  },
  {
    name: 'help waits for the store for a moment only',
    promise: 'help',
    file: 'src/bot/help-in-time.ts',
    with: '  const timer = setTimeout(() => void give(), WITHOUT_STORE_AFTER_MS);\n',
    without: '  const timer = setTimeout(() => undefined, 0);\n',
    seenBy: ['test/bot/help-without-store.test.ts'],
  },
];
