import { useUser } from '@foyer/ui/staff';
import { Button, Center, Loader } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ComponentType, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import page from '../layout/page.module.css';
import type { PageName } from '../pages.ts';
import { ConfirmDelete } from './ConfirmDelete.tsx';
import { RowActions } from './RowActions.tsx';
import { type Column, SetUpTable } from './SetUpTable.tsx';
import { useEditing } from './use-editing.ts';

export interface SetUpFormProps<Item> {
  /** Null: a new one. */
  readonly item: Item | null;
  readonly onClose: () => void;
}

interface SetUpPageProps<Item> {
  /** Also where its texts are: `page.<name>`, and `about`, `none`, `add`, `remove`, `removeQuestion` ({{name}}) in `<name>.…`. */
  readonly name: PageName;
  /** Undefined while they are being fetched. */
  readonly items: readonly Item[] | undefined;
  readonly error?: unknown;
  readonly columns: readonly Column<Item>[];
  readonly nameOf: (item: Item) => string;
  readonly Form: ComponentType<SetUpFormProps<Item>>;
  readonly remove: (item: Item) => Promise<unknown>;
  /** More buttons of a line, before "edit" and "remove"; for whoever may see the page. */
  readonly rowActions?: (item: Item) => ReactNode;
}

/** A page of things an administrator sets up: all of them in a table, one of them in a form, and gone after a question. */
export function SetUpPage<Item extends { readonly id: string }>({ name, items, error, Form, ...props }: SetUpPageProps<Item>) {
  const { t } = useTranslation();
  const mayChange = useUser().role === 'admin';
  const editing = useEditing(name, items);
  const [removing, setRemoving] = useState<Item | null>(null);
  const changes = mayChange && { onEdit: (item: Item) => editing.open(item.id), onRemove: setRemoving };
  return (
    <>
      <PageHeader title={t(`page.${name}`)} about={t(`${name}.about`)}>
        {mayChange && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={editing.openNew}>
            {t(`${name}.add`)}
          </Button>
        )}
      </PageHeader>
      <Failure error={error} />
      <section className={page['panel']} aria-label={t(`page.${name}`)}>
        <Items name={name} items={items} failed={error !== undefined && error !== null} {...props} {...changes} />
      </section>
      {mayChange && editing.item !== undefined && <Form key={editing.item?.id} item={editing.item} onClose={editing.close} />}
      {removing && (
        <ConfirmDelete
          title={t(`${name}.remove`)}
          question={t(`${name}.removeQuestion`, { name: props.nameOf(removing) })}
          remove={() => props.remove(removing)}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}

interface ItemsProps<Item> extends Pick<SetUpPageProps<Item>, 'name' | 'items' | 'columns' | 'nameOf' | 'rowActions'> {
  readonly failed: boolean;
  /** Absent: this person may only look. */
  readonly onEdit?: (item: Item) => void;
  readonly onRemove?: (item: Item) => void;
}

function Items<Item extends { readonly id: string }>({
  name,
  items,
  columns,
  nameOf,
  rowActions,
  failed,
  onEdit,
  onRemove,
}: ItemsProps<Item>) {
  const { t } = useTranslation();
  if (items === undefined) return failed ? null : <Loading />;
  if (items.length === 0) return <p className={page['empty']}>{t(`${name}.none`)}</p>;
  const actions = (item: Item) => (
    <>
      {rowActions?.(item)}
      {onEdit && onRemove && <RowActions name={nameOf(item)} onEdit={() => onEdit(item)} onRemove={() => onRemove(item)} />}
    </>
  );
  return <SetUpTable items={items} columns={columns} {...((rowActions || onEdit) && { actions })} />;
}

function Loading() {
  const { t } = useTranslation();
  return (
    <Center p="xl">
      <Loader role="status" aria-label={t('loading')} />
    </Center>
  );
}
