import type { Choice, RouteId } from '../dialogs/check-in/question';
import type { OpenQuestion } from '../dialogs/follow-up/open-question';
import type { Way } from '../dialogs/follow-up/routes';
import type { Topic } from '../dialogs/follow-up/topics';
import type { Language } from '../programme/people';
import { checkInTexts } from '../text/check-in';
import { followUpTexts } from '../text/follow-up';
import {
  button,
  buttonLine,
  text,
  words,
  type Action,
  type AdaptiveCard,
  type ChoiceSet,
  type Element,
} from './adaptive-card';
import { privatePage } from './private-page';
import { WHO_TO_GO_TO } from './who-to-go-to-card';

/** The verbs of what comes after a check-in. The slot is the check-in's. `t` names the topic, `r` the route. */
export const FOLLOW_UP_VERBS = {
  open: 'more.open',
  triggers: 'more.triggers',
  others: 'more.others',
  saveOthers: 'more.save-others',
  topic: 'more.topic',
  help: 'more.help',
  route: 'more.route',
  list: 'more.list',
  remind: 'more.remind',
  draft: 'more.draft',
  preview: 'more.preview',
  share: 'more.share',
  write: 'more.write',
  saveWords: 'more.save-words',
  deleteWords: 'more.delete-words',
} as const;

/** The names of the fields that are sent together with a button. */
export const FOLLOW_UP_FIELDS = { chosen: 'chosen', topic: 't', words: 'words' } as const;

/** What every card here knows. */
export interface FollowUpLook {
  slot: string;
  language: Language;
}

/** Every card here is private, and has a way to see who one can go to. */
function page({ slot, language }: FollowUpLook, body: Element[], actions: Action[] = []): AdaptiveCard {
  const whoToGoTo = buttonLine(button(checkInTexts[language].whoToGoTo, WHO_TO_GO_TO, slot));
  return privatePage(slot, language, [...body, whoToGoTo], actions);
}

const backTo = ({ slot, language }: FollowUpLook, verb: string, fields: Record<string, string> = {}): Action =>
  button(followUpTexts[language].back, verb, slot, fields);

/** Several may be chosen; what is sent is a list of their values. */
function several(label: string, choices: readonly Choice[], language: Language, on: readonly string[] = []): ChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id: FOLLOW_UP_FIELDS.chosen,
    label,
    style: 'expanded',
    wrap: true,
    isMultiSelect: true,
    ...(on.length > 0 ? { value: on.join(',') } : {}),
    choices: choices.map((choice) => ({ title: choice[language], value: choice.value })),
  };
}

/** "Hvad var det?" with nothing chosen beforehand. */
export function triggersCard(choices: readonly Choice[], look: FollowUpLook): AdaptiveCard {
  const { slot, language } = look;
  const texts = followUpTexts[language];
  return page(look, [
    several(texts.triggersAsk, choices, language),
    buttonLine(
      button(texts.more, FOLLOW_UP_VERBS.triggers, slot),
      button(texts.skip, FOLLOW_UP_VERBS.triggers, slot, { skip: 1 }),
    ),
    buttonLine(button(texts.others, FOLLOW_UP_VERBS.others, slot)),
  ]);
}

/** The choices that are off until the person turns them on; those they have turned on are marked. */
export function othersCard(choices: readonly Choice[], on: readonly string[], look: FollowUpLook): AdaptiveCard {
  const { slot, language } = look;
  const texts = followUpTexts[language];
  return page(
    look,
    [text(texts.othersAbout), several(texts.choose, choices, language, on)],
    [button(texts.saveChoices, FOLLOW_UP_VERBS.saveOthers, slot), backTo(look, FOLLOW_UP_VERBS.open)],
  );
}

/** What could be taken up, one of it at a time; and a place for a few words of one's own. */
export function topicsCard(topics: readonly Topic[], look: FollowUpLook, notice?: string): AdaptiveCard {
  const { slot, language } = look;
  const texts = followUpTexts[language];
  const choose: Element[] = [
    {
      type: 'Input.ChoiceSet',
      id: FOLLOW_UP_FIELDS.topic,
      label: texts.topicsAsk,
      style: 'expanded',
      wrap: true,
      choices: topics.map(({ id, words: title }) => ({ title, value: id })),
    },
    buttonLine(button(texts.more, FOLLOW_UP_VERBS.topic, slot)),
  ];
  return page(look, [
    ...(notice === undefined ? [] : [text(notice, { weight: 'Bolder' })]),
    ...(topics.length === 0 ? [text(texts.noTopics)] : choose),
    { ...buttonLine(button(texts.write, FOLLOW_UP_VERBS.write, slot)), separator: true },
  ]);
}

/** "Hvad kan hjælpe?" about one topic. */
export function helpCard(topic: Topic, options: readonly Choice[], look: FollowUpLook): AdaptiveCard {
  const { slot, language } = look;
  const texts = followUpTexts[language];
  const t = { t: topic.id };
  return page(
    look,
    [
      text(topic.words, { weight: 'Bolder' }),
      several(texts.helpAsk, options, language),
      buttonLine(
        button(texts.more, FOLLOW_UP_VERBS.help, slot, t),
        button(texts.skip, FOLLOW_UP_VERBS.help, slot, { ...t, skip: 1 }),
      ),
    ],
    [backTo(look, FOLLOW_UP_VERBS.open)],
  );
}

/** "Vil du tage det op med nogen?", the route that fits best first. */
export function routesCard(topic: Topic, routes: readonly RouteId[], look: FollowUpLook): AdaptiveCard {
  const { slot, language } = look;
  const texts = followUpTexts[language];
  return page(
    look,
    [
      text(topic.words, { weight: 'Bolder' }),
      text(texts.whoAsk),
      ...routes.map((route) =>
        buttonLine(button(texts.routes[route], FOLLOW_UP_VERBS.route, slot, { t: topic.id, r: route })),
      ),
    ],
    [backTo(look, FOLLOW_UP_VERBS.topic, { t: topic.id })],
  );
}

const VERB_OF_WAY: Record<Way, string> = {
  list: FOLLOW_UP_VERBS.list,
  remind: FOLLOW_UP_VERBS.remind,
  draft: FOLLOW_UP_VERBS.draft,
  share: FOLLOW_UP_VERBS.preview,
};

/** "Hvordan skal jeg hjælpe?" */
export function waysCard(topic: Topic, route: RouteId, ways: readonly Way[], look: FollowUpLook): AdaptiveCard {
  const { slot, language } = look;
  const texts = followUpTexts[language];
  return page(
    look,
    [
      text(topic.words, { weight: 'Bolder' }),
      text(texts.howAsk),
      ...ways.map((way) => buttonLine(button(texts[way], VERB_OF_WAY[way], slot, { t: topic.id, r: route }))),
    ],
    [backTo(look, FOLLOW_UP_VERBS.help, { t: topic.id, skip: '1' })],
  );
}

/** A text to copy, and the person's own to send. */
export function draftCard(draft: string, back: { t: string; r: string }, look: FollowUpLook): AdaptiveCard {
  return page(
    look,
    [text(followUpTexts[look.language].draftAbout), words(draft)],
    [backTo(look, FOLLOW_UP_VERBS.route, back)],
  );
}

/**
 * The exact words, the people by name, and what cannot be undone: before the yes. `named` are the people's ids, `digest` stands for the words, and
 * `point` is the id it gets: the yes is to these and to nothing else.
 */
export function previewCard(
  preview: { words: string; who: string; named: string; digest: string; point: string; t: string; r: string },
  look: FollowUpLook,
): AdaptiveCard {
  const { slot, language } = look;
  const texts = followUpTexts[language];
  const { who, named, digest, point, t, r } = preview;
  return page(look, [
    words(texts.previewAsk({ who })),
    words(preview.words),
    words(texts.cannotBeUnread({ who })),
    text(texts.notToOthers),
    buttonLine(button(texts.no, FOLLOW_UP_VERBS.route, slot, { t, r, no: 1 })),
    buttonLine(button(texts.yes, FOLLOW_UP_VERBS.share, slot, { t, r, named, digest, point })),
  ]);
}

/** What has been done, a line each, and the way back to the rest; with `undo` before it, where it can be undone. */
export function doneCard(lines: readonly string[], look: FollowUpLook, undo?: Action): AdaptiveCard {
  return page(
    look,
    [...lines.map((line) => words(line)), ...(undo === undefined ? [] : [buttonLine(undo)])],
    [backTo(look, FOLLOW_UP_VERBS.open)],
  );
}

/**
 * One optional question, in own words or with choices. What was kept before does not stand in it; what was written just now, and not kept, does.
 *
 * @param before.asked - the person reads where there is help: the next press keeps the words. @param before.freely - the week was hard: words of one's
 * own are asked for, and not what one is glad about.
 */
export function writeCard(
  question: OpenQuestion,
  most: number,
  look: FollowUpLook,
  before: { notices?: readonly string[]; words?: string; asked?: boolean; mayDelete?: boolean; freely?: boolean } = {},
): AdaptiveCard {
  const { slot, language } = look;
  const { notices = [], words: written, asked = false, mayDelete = false, freely = false } = before;
  const texts = followUpTexts[language];
  const ask = freely && question.choices === undefined ? texts.writeFreely : question.ask[language];
  const field: Element =
    question.choices === undefined
      ? {
          type: 'Input.Text',
          id: FOLLOW_UP_FIELDS.words,
          label: `${ask} ${texts.writeHint}.`,
          isMultiline: true,
          maxLength: most,
          ...(written === undefined ? {} : { value: written }),
        }
      : several(ask, question.choices, language);
  return page(
    look,
    [
      ...notices.map((notice, index) => text(notice, index === 0 ? { weight: 'Bolder' } : {})),
      field,
      ...(question.choices === undefined ? [text(texts.writeKept, { isSubtle: true })] : []),
      ...(mayDelete
        ? [text(texts.replacesOld), buttonLine(button(texts.deleteWords, FOLLOW_UP_VERBS.deleteWords, slot))]
        : []),
    ],
    [
      button(texts.save, FOLLOW_UP_VERBS.saveWords, slot, asked ? { asked: 1 } : {}),
      backTo(look, FOLLOW_UP_VERBS.open),
    ],
  );
}
