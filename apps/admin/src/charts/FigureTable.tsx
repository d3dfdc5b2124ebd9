import { Table } from '@mantine/core';
import page from '../layout/page.module.css';
import type { Figures } from './figures.ts';

interface FigureTableProps {
  readonly figures: Figures;
  readonly format: (value: number) => string;
  /** Id of what names the table. */
  readonly labelledBy: string;
}

/** The same figures to be read one by one. */
export function FigureTable({ figures: { rowTitle, series, rows }, format, labelledBy }: FigureTableProps) {
  const text = (value: number | null | undefined) => (value === null || value === undefined ? '–' : format(value));
  return (
    <Table className={page['table'] ?? ''} aria-labelledby={labelledBy}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{rowTitle}</Table.Th>
          {series.map(({ name, title }) => (
            <Table.Th key={name} scope="col" data-number>
              {title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.name}>
            <Table.Th scope="row">{row.title}</Table.Th>
            {series.map(({ name }) => (
              <Table.Td key={name} data-number>
                <bdi>{text(row.values[name])}</bdi>
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
