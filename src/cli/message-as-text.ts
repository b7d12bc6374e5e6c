import type { AdaptiveCard, Element } from '../cards/adaptive-card';
import type { Message } from '../schedules/messenger';

/** A message as one would read it: a line for each paragraph, buttons in brackets. */
export function messageAsText(message: Message): string[] {
  return 'text' in message ? [message.text] : cardAsText(message.card);
}

function cardAsText({ body, actions = [] }: AdaptiveCard): string[] {
  const buttons = actions.map(({ title }) => `[${title}]`).join(' ');
  return [...lines(body), ...(buttons === '' ? [] : [buttons])];
}

function lines(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case 'TextBlock':
        return element.text.split('\n');
      case 'RichTextBlock':
        return [element.inlines.map(({ text }) => text).join('')];
      case 'Input.ChoiceSet':
        return [element.label, ...element.choices.map(({ title }) => `  ( ) ${title}`)];
      case 'Input.Text':
      case 'Input.Date':
      case 'Input.Time':
        return [`${element.label} [${element.value ?? ''}]`];
      case 'ActionSet':
        return [element.actions.map(({ title }) => `[${title}]`).join(' ')];
      case 'Container':
        return lines(element.items);
    }
  });
}
