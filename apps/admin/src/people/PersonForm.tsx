import type { Person } from '@foyer/contract';
import { useHall, useSession } from '@foyer/ui/staff';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../forms/FormDrawer.tsx';
import { useOwnChanges } from '../forms/use-own-changes.ts';
import { PersonFields } from './PersonFields.tsx';
import { changeOf, newPerson, type PersonValues, personProblems, valuesOf } from './person-values.ts';
import { useRefreshPeople } from './use-people-list.ts';

interface PersonFormProps {
  /** Null: a new one. */
  readonly person: Person | null;
  readonly onClose: () => void;
}

export function PersonForm({ person, onClose }: PersonFormProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshPeople();
  const singleSignOn = useHall().state.hall?.singleSignOn ?? false;
  const form = useForm<PersonValues>({
    mode: 'controlled',
    initialValues: valuesOf(person),
    validate: (values) => personProblems(t, values, person === null, singleSignOn),
  });
  const ownChanges = useOwnChanges(person, (one) => changeOf(valuesOf(one)));
  const save = async (values: PersonValues) => {
    if (person === null) await client.call('addPerson', { body: newPerson(values) });
    else await client.call('changePerson', { params: { id: person.id }, body: ownChanges(changeOf(values)) });
    refresh();
  };
  return (
    <FormDrawer
      title={t(person === null ? 'people.add' : 'people.edit')}
      form={form}
      save={save}
      fieldOf={(path) => path}
      onClose={onClose}
      sections={[
        {
          name: 'person',
          title: t('people.person'),
          fields: ['username', 'name', 'role', 'password', 'ssoSubject'],
          content: <PersonFields form={form} person={person} singleSignOn={singleSignOn} />,
        },
      ]}
    />
  );
}
