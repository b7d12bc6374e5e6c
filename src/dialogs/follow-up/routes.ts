import type { Audience } from '../../store/store';
import { ROUTE_IDS, type RouteId } from '../check-in/question';

/** What the bot may do about a route. It never writes to anybody else. */
export type Way = 'list' | 'remind' | 'draft' | 'share';

/** A route, what can be done about it, and to whom a point can be handed there. */
export interface FollowUpRoute {
  ways: readonly Way[];
  audience?: Audience;
}

/** Every route. Staff leader and representatives are people to go to: nothing is ever handed to them by the bot. */
export const ROUTES: Record<RouteId, FollowUpRoute> = {
  sparring: { ways: ['list', 'share'], audience: 'sparring' },
  coordinator: { ways: ['remind', 'draft', 'share'], audience: 'coordinator' },
  developmentLeader: { ways: ['remind', 'draft', 'share'], audience: 'developmentLeader' },
  staffLeader: { ways: ['remind', 'draft'] },
  supervision: { ways: ['remind'] },
  representative: { ways: ['remind', 'draft'] },
  group: { ways: ['share'], audience: 'group' },
  none: { ways: [] },
};

/**
 * The routes to show for a topic: the one that fits best first, then the rest in their order. A route is left out only when there is nobody there.
 *
 * @param isThere - whether there is anybody to hand a point to.
 */
export function routesFor(
  first: RouteId = 'sparring',
  isThere: (audience: Audience) => boolean = () => true,
): RouteId[] {
  const offered = ROUTE_IDS.filter((id) => id !== 'group' || isThere('group'));
  return [...offered.filter((id) => id === first), ...offered.filter((id) => id !== first)];
}

/** What can be done about a route: sharing only where there is somebody to share with. */
export function waysFor(id: RouteId, isThere: (audience: Audience) => boolean): Way[] {
  const { ways, audience } = ROUTES[id];
  return ways.filter((way) => way !== 'share' || (audience !== undefined && isThere(audience)));
}
