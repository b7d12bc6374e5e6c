import type { z } from 'zod';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import { FOLLOW_UP_VERBS } from '../../cards/follow-up-cards';
import { neutralCard } from '../../cards/private-card';
import { oldCardCard } from '../../cards/refusal-cards';
import { followUpFields } from '../../dialogs/follow-up/parse-press';
import {
  afterCheckIn,
  chooseHelp,
  chooseRoute,
  chooseTriggers,
  isNoThanks,
  previewShare,
  putOnList,
  remind,
  saveOthers,
  share,
  showDraft,
  showHelp,
  showOthers,
  showTopics,
  type Ended,
} from '../follow-up';
import { deleteWords, saveWords, showWrite } from '../own-words';
import type { PressHandler } from './press-handler';

/** A press of the follow-up that carries what its card put there; any other is an old or a bent one and changes nothing. */
function onFields<S extends z.ZodType>(
  verb: string,
  schema: S,
  answer: (ended: Ended, fields: z.output<S>) => Promise<AdaptiveCard>,
): PressHandler {
  return {
    verb,
    async handle(turn, press) {
      const { data } = schema.safeParse(press);
      return data === undefined
        ? oldCardCard(turn.language)
        : afterCheckIn(turn, press.slot, (ended) => answer(ended, data));
    },
  };
}

const onNothing = (verb: string, answer: (ended: Ended) => Promise<AdaptiveCard>): PressHandler => ({
  verb,
  handle: (turn, { slot }) => afterCheckIn(turn, slot, answer),
});

const { chosen, topic, help, route, share: shared, words } = followUpFields;

/** The presses on what comes after a check-in. */
export const followUpHandlers: readonly PressHandler[] = [
  onNothing(FOLLOW_UP_VERBS.open, (ended) => showTopics(ended)),
  onFields(FOLLOW_UP_VERBS.triggers, chosen, (ended, { chosen: values, skip }) =>
    chooseTriggers(ended, skip === undefined ? (values ?? []) : []),
  ),
  onNothing(FOLLOW_UP_VERBS.others, showOthers),
  onFields(FOLLOW_UP_VERBS.saveOthers, chosen, (ended, { chosen: values }) => saveOthers(ended, values ?? [])),
  onFields(FOLLOW_UP_VERBS.topic, topic, (ended, { t }) => showHelp(ended, t)),
  onFields(FOLLOW_UP_VERBS.help, help, (ended, { t, chosen: values, skip }) =>
    chooseHelp(ended, t, skip === undefined ? (values ?? []) : undefined),
  ),
  {
    verb: FOLLOW_UP_VERBS.route,
    async handle(turn, press) {
      const { data } = route.safeParse(press);
      if (data === undefined) return oldCardCard(turn.language);
      if (isNoThanks(data.r)) return neutralCard(press.slot, turn.language);
      return afterCheckIn(turn, press.slot, (ended) => chooseRoute(ended, data.t, data.r, { no: data.no === 1 }));
    },
  },
  onFields(FOLLOW_UP_VERBS.list, route, (ended, { t, r }) => putOnList(ended, t, r)),
  onFields(FOLLOW_UP_VERBS.remind, route, (ended, { t, r }) => remind(ended, t, r)),
  onFields(FOLLOW_UP_VERBS.draft, route, (ended, { t, r }) => showDraft(ended, t, r)),
  onFields(FOLLOW_UP_VERBS.preview, route, (ended, { t, r }) => previewShare(ended, t, r)),
  onFields(FOLLOW_UP_VERBS.share, shared, (ended, yes) => share(ended, yes)),
  onNothing(FOLLOW_UP_VERBS.write, (ended) => showWrite(ended)),
  onFields(FOLLOW_UP_VERBS.saveWords, words, (ended, { words: text, chosen: values, asked }) =>
    saveWords(ended, { words: text, chosen: values, asked: asked === 1 }),
  ),
  onNothing(FOLLOW_UP_VERBS.deleteWords, deleteWords),
];
