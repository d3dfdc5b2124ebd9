import type { ProfileView } from '@foyer/contract';
import { useHall, useSession } from '@foyer/ui/staff';
import { useForm } from '@mantine/form';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../forms/FormDrawer.tsx';
import { useOwnChanges } from '../forms/use-own-changes.ts';
import { goTo } from '../place.ts';
import type { SetUpFormProps } from '../set-up/SetUpPage.tsx';
import { DRAFT, type Draft, draftKept, dropDraft, keepDraft } from './draft.ts';
import { ProfileFields } from './ProfileFields.tsx';
import { bodyOf, type ProfileFormState, type ProfileValues, valuesOf } from './profile-values.ts';
import { RuleFields } from './RuleFields.tsx';
import { profileField, profileProblems, setUpOf } from './rule-problems.ts';
import { PROFILES_KEY } from './use-profiles.ts';

/** A rule is one thought, about these queues. */
const RULE_AND_QUEUES = ['serviceIds', 'rule'] as const;

/** A work profile and its calling rule. What is not saved yet can be tried out in the simulator, and waits here meanwhile. */
export function ProfileForm({ item: profile, onClose }: SetUpFormProps<ProfileView>) {
  const { t } = useTranslation();
  const [opened] = useState(() => draftOf(profile?.id ?? null)?.opened ?? profile);
  const { form, save } = useProfileForm(profile, opened);
  const close = () => {
    dropDraft();
    onClose();
  };
  const tryOut = (values: ProfileValues) => {
    keepDraft({ profileId: profile?.id ?? null, values, opened });
    goTo('simulator', DRAFT);
  };
  return (
    <FormDrawer
      title={t(profile === null ? 'profiles.add' : 'profiles.edit')}
      form={form}
      save={save}
      fieldOf={profileField(form.values)}
      onClose={close}
      wide
      elsewhere={{ title: t('profiles.try'), Sign: IconPlayerPlay, go: tryOut }}
      sections={[
        {
          name: 'profile',
          title: t('column.profile'),
          fields: ['name', 'serviceIds', 'cherryPick', 'id'],
          content: <ProfileFields form={form} isNew={profile === null} />,
        },
        {
          name: 'rule',
          title: t('profiles.rule'),
          fields: ['preset', 'shares', 'pointsPerMinute', 'points', 'lines', 'last'],
          content: <RuleFields form={form} />,
        },
      ]}
    />
  );
}

function draftOf(profileId: string | null): Draft | null {
  const draft = draftKept();
  return draft?.profileId === profileId ? draft : null;
}

function useProfileForm(
  profile: ProfileView | null,
  opened: ProfileView | null,
): {
  readonly form: ProfileFormState;
  readonly save: (values: ProfileValues) => Promise<void>;
} {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const { hall, services } = useHall().state;
  const id = (values: ProfileValues) => (profile === null && values.id.trim() !== '' ? values.id.trim() : undefined);
  const ownChanges = useOwnChanges(profile, (one) => bodyOf(valuesOf(one)), { opened, together: RULE_AND_QUEUES });
  const form = useForm<ProfileValues>({
    mode: 'controlled',
    initialValues: valuesOf(profile),
    validate: (values) => profileProblems(t, setUpOf(hall, services), values, id(values)),
  });
  const { setValues } = form;
  const profileId = profile?.id ?? null;
  useEffect(() => {
    const draft = draftOf(profileId);
    if (draft !== null) setValues(draft.values);
  }, [profileId, setValues]);
  const save = async (values: ProfileValues) => {
    const named = id(values);
    if (profile !== null) await client.call('updateProfile', { params: { id: profile.id }, body: ownChanges(bodyOf(values)) });
    else await client.call('createProfile', { body: { ...bodyOf(values), ...(named !== undefined && { id: named }) } });
    await queries.invalidateQueries({ queryKey: PROFILES_KEY });
  };
  return { form, save };
}
