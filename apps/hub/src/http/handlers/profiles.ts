import type { ProfileView } from '@foyer/contract';
import type { Decided } from '../../hall/index.ts';
import { profileView, profileViews } from '../../hall/views/index.ts';
import type { Handlers } from '../route.ts';
import { type HubContext, mustHave, userActor } from './context.ts';

type ProfileRoutes = 'listProfiles' | 'createProfile' | 'updateProfile' | 'deleteProfile';

export function profileHandlers({ hall }: HubContext): Pick<Handlers, ProfileRoutes> {
  return {
    listProfiles: () => ({ status: 200, body: profileViews(hall.state) }),
    createProfile: ({ body: { id = null, ...profile }, session, execute }) =>
      execute({ type: 'create_profile', id, profile }, userActor(session), (decided) => ({ status: 201, body: present(decided) })),
    updateProfile: ({ params, body, session, execute }) =>
      execute({ type: 'change_profile', profileId: params.id, changes: body }, userActor(session), (decided) => ({
        status: 200,
        body: present(decided, params.id),
      })),
    deleteProfile: ({ params, session, execute }) =>
      execute({ type: 'remove_profile', profileId: params.id }, userActor(session), () => ({ status: 204, body: null })),
  };
}

/** The profile that was put, or the one of this id, which was so already. */
function present({ state, events }: Decided, id?: ProfileView['id']): ProfileView {
  const put = events.find((event) => event.type === 'profile_put');
  return mustHave(profileView(state, mustHave(put?.profile.id ?? id)));
}
