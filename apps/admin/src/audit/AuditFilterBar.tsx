import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconFilterOff, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../counters/use-people.ts';
import history from '../history/history.module.css';
import { ACCESS, type AuditFilters, isBackwards, KINDS, NO_AUDIT_FILTERS, TYPE_GROUPS } from './filters.ts';

interface AuditFilterBarProps {
  readonly filters: AuditFilters;
  readonly today: string;
  readonly onChange: (filters: AuditFilters) => void;
}

export function AuditFilterBar({ filters, today, onChange }: AuditFilterBarProps) {
  const { t } = useTranslation();
  const people = usePeople() ?? [];
  const any = { value: '', label: t('history.any') };
  const set = (name: keyof AuditFilters) => ({
    value: filters[name],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onChange(changed(filters, name, currentTarget.value)),
  });
  const types = Object.entries(TYPE_GROUPS).map(([group, names]) => ({
    group: t(`audit.group.${group}`),
    items: [
      ...(group === 'access' ? [{ value: ACCESS, label: t('audit.allOfAccess') }] : []),
      ...names.map((value) => ({ value, label: t(`audit.types.${value}`) })),
    ],
  }));
  return (
    <search className={history['filters']}>
      <TextInput type="date" label={t('history.from')} max={today} {...set('from')} />
      <TextInput type="date" label={t('history.to')} max={today} error={isBackwards(filters) && t('history.backwards')} {...set('to')} />
      <NativeSelect label={t('audit.type')} data={[{ value: '', label: t('audit.everything') }, ...types]} {...set('type')} />
      <NativeSelect
        label={t('audit.person')}
        data={[any, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        {...set('actorId')}
      />
      <NativeSelect
        label={t('audit.kind')}
        data={[any, ...KINDS.map((kind) => ({ value: kind, label: t([`who.kind.${kind}`, `who.${kind}`]) }))]}
        {...set('actorKind')}
      />
      <TextInput
        type="search"
        label={t('audit.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={60}
        dir="auto"
        {...set('q')}
      />
      <Button
        variant="subtle"
        leftSection={<IconFilterOff size={18} stroke={1.75} aria-hidden />}
        onClick={() => onChange(NO_AUDIT_FILTERS)}
      >
        {t('history.clear')}
      </Button>
    </search>
  );
}

/** Who was refused is often nobody that is known. */
const changed = (filters: AuditFilters, name: keyof AuditFilters, value: string): AuditFilters => ({
  ...filters,
  ...(value === ACCESS && { actorKind: '' }),
  [name]: value,
});
