import { Refused } from './refused';

/** How many levels of lists and objects an activity may have; a card's answers have about six. */
const MAX_DEPTH = 60;

/**
 * Reads the bytes of a request as one JSON object, or throws `Refused` 400: not UTF-8, not JSON, not an object, deeper
 * than 60 levels, or with a key (`__proto__`, `constructor.prototype`) that could change other objects.
 */
export function parseJsonObject(bytes: Uint8Array): Record<string, unknown> {
  const parsed = parse(bytes);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Refused(400, 'not-an-object');
  refuseDangerousShape(parsed);
  return parsed as Record<string, unknown>;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Refused(400, 'not-json', { cause });
  }
}

/** Walks with a list of its own: a recursive walk would overflow on exactly the input it is here to refuse. */
function refuseDangerousShape(root: object): void {
  const open: { node: object; depth: number }[] = [{ node: root, depth: 1 }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { node, depth } = at;
    if (depth > MAX_DEPTH) throw new Refused(400, 'too-deep');
    if (Object.hasOwn(node, '__proto__')) throw new Refused(400, 'dangerous-key');
    for (const [key, child] of Object.entries(node)) {
      if (typeof child !== 'object' || child === null) continue;
      if (key === 'constructor' && Object.hasOwn(child, 'prototype')) throw new Refused(400, 'dangerous-key');
      open.push({ node: child, depth: depth + 1 });
    }
  }
}
