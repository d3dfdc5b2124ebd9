import { Group, Table, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { Scroll } from '../layout/Scroll.tsx';

export interface Column<Item> {
  readonly key: string;
  readonly title: string;
  readonly cell: (item: Item) => ReactNode;
  /** Figures stand under each other by their last digit. */
  readonly number?: boolean;
}

interface SetUpTableProps<Item> {
  readonly items: readonly Item[];
  readonly columns: readonly Column<Item>[];
  /** Buttons at the end of a line. */
  readonly actions?: (item: Item) => ReactNode;
}

const figure = (number: boolean | undefined) => (number ? { 'data-number': true } : {});

export function SetUpTable<Item extends { readonly id: string }>({ items, columns, actions }: SetUpTableProps<Item>) {
  const { t } = useTranslation();
  return (
    <Scroll>
      <Table className={page['table'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ key, title, number }) => (
              <Table.Th key={key} {...figure(number)}>
                {title}
              </Table.Th>
            ))}
            {actions && (
              <Table.Th>
                <VisuallyHidden>{t('column.actions')}</VisuallyHidden>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.id}>
              {columns.map(({ key, cell, number }) => (
                <Table.Td key={key} {...figure(number)}>
                  {cell(item)}
                </Table.Td>
              ))}
              {actions && (
                <Table.Td>
                  <Group gap={4} justify="flex-end" wrap="nowrap">
                    {actions(item)}
                  </Group>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Scroll>
  );
}
