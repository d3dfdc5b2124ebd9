import type { Person } from '@foyer/contract';
import { useUser } from '@foyer/ui/staff';
import { ActionIcon, Anchor, Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import { Moment } from '../layout/Moment.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { Panel } from '../layout/Panel.tsx';
import page from '../layout/page.module.css';
import { addressOf } from '../pages.ts';
import { type Column, SetUpTable } from '../set-up/SetUpTable.tsx';
import { useEditing } from '../set-up/use-editing.ts';
import { PersonForm } from './PersonForm.tsx';
import { PersonTools } from './PersonTools.tsx';
import { usePeopleList } from './use-people-list.ts';
import { WaysIn } from './WaysIn.tsx';

/** Who works here, and how they come in. */
export function PeoplePage() {
  const { t } = useTranslation();
  const { people, error } = usePeopleList();
  const editing = useEditing('people', people);
  return (
    <>
      <PageHeader
        title={t('page.people')}
        about={
          <>
            {t('people.about')} <Anchor href={addressOf('rights')}>{t('people.rights')}</Anchor>
          </>
        }
      >
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={editing.openNew}>
          {t('people.add')}
        </Button>
      </PageHeader>
      <Failure error={error} />
      <Panel label={t('page.people')} loading={people === undefined && error === null}>
        {people && <PeopleTable people={people} onEdit={editing.open} />}
      </Panel>
      {editing.item !== undefined && <PersonForm key={editing.item?.id} person={editing.item} onClose={editing.close} />}
    </>
  );
}

function PeopleTable({ people, onEdit }: { readonly people: readonly Person[]; readonly onEdit: (id: string) => void }) {
  const { t } = useTranslation();
  const columns: readonly Column<Person>[] = [
    { key: 'person', title: t('people.person'), cell: (person) => <Named person={person} /> },
    { key: 'role', title: t('people.role'), cell: ({ role }) => t(`principal.${role}`) },
    { key: 'ways', title: t('people.ways'), cell: (person) => <WaysIn person={person} /> },
    { key: 'sessions', title: t('people.signedIn'), cell: ({ sessions }) => sessions || <span className={page['soft']}>–</span> },
    { key: 'last', title: t('people.lastSignIn'), cell: ({ lastSignInAt }) => <Moment at={lastSignInAt} never={t('people.never')} /> },
  ];
  const actions = (person: Person) => (
    <>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={t('editNamed', { name: person.name })}
        title={t('edit')}
        onClick={() => onEdit(person.id)}
      >
        <IconPencil size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
      <PersonTools person={person} />
    </>
  );
  return <SetUpTable items={people} columns={columns} actions={actions} />;
}

function Named({ person: { id, name, username, disabled } }: { readonly person: Person }) {
  const { t } = useTranslation();
  const own = useUser().id === id;
  return (
    <div>
      <p className={disabled ? page['soft'] : undefined}>
        <bdi>{name}</bdi>
        {own && ` ${t('people.you')}`}
        {disabled && (
          <>
            {' '}
            <span className={page['badge']} data-kind="warn">
              {t('people.disabled')}
            </span>
          </>
        )}
      </p>
      <bdi className={page['under']}>{username}</bdi>
    </div>
  );
}
