import type { ProfileView } from '@foyer/contract';
import { useHall, useSession } from '@foyer/ui/staff';
import { useForm } from '@mantine/form';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../forms/FormDrawer.tsx';
import { goTo } from '../place.ts';
import type { SetUpFormProps } from '../set-up/SetUpPage.tsx';
import { DRAFT, draftKept, dropDraft, keepDraft } from './draft.ts';
import { ProfileFields } from './ProfileFields.tsx';
import { bodyOf, type ProfileFormState, type ProfileValues, valuesOf } from './profile-values.ts';
import { RuleFields } from './RuleFields.tsx';
import { profileField, profileProblems, setUpOf } from './rule-problems.ts';
import { PROFILES_KEY } from './use-profiles.ts';

/** A work profile and its calling rule. What is not saved yet can be tried out in the simulator, and waits here meanwhile. */
export function ProfileForm({ item: profile, onClose }: SetUpFormProps<ProfileView>) {
  const { t } = useTranslation();
  const { form, save } = useProfileForm(profile);
  const close = () => {
    dropDraft();
    onClose();
  };
  const tryOut = (values: ProfileValues) => {
    keepDraft({ profileId: profile?.id ?? null, values });
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

function useProfileForm(profile: ProfileView | null): {
  readonly form: ProfileFormState;
  readonly save: (values: ProfileValues) => Promise<void>;
} {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const { hall, services } = useHall().state;
  const id = (values: ProfileValues) => (profile === null && values.id.trim() !== '' ? values.id.trim() : undefined);
  const form = useForm<ProfileValues>({
    mode: 'controlled',
    initialValues: valuesOf(profile),
    validate: (values) => profileProblems(t, setUpOf(hall, services), values, id(values)),
  });
  const { setValues } = form;
  useEffect(() => {
    const draft = draftKept();
    if (draft !== null && draft.profileId === (profile?.id ?? null)) setValues(draft.values);
  }, [profile?.id, setValues]);
  const save = async (values: ProfileValues) => {
    const named = id(values);
    if (profile !== null) await client.call('updateProfile', { params: { id: profile.id }, body: bodyOf(values) });
    else await client.call('createProfile', { body: { ...bodyOf(values), ...(named !== undefined && { id: named }) } });
    await queries.invalidateQueries({ queryKey: PROFILES_KEY });
  };
  return { form, save };
}
