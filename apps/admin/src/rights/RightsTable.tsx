import { hasRight, type Principal, type Right } from '@foyer/contract/constants';
import { Table, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { Scroll } from '../layout/Scroll.tsx';
import classes from './rights.module.css';
import { PRINCIPAL_GROUPS, RIGHT_GROUPS, type RightGroup, rightsIn } from './rights-table.ts';

const COLUMNS: readonly Principal[] = PRINCIPAL_GROUPS.flatMap(({ principals }) => [...principals]);
const startsGroup = (principal: Principal) => PRINCIPAL_GROUPS.some(({ principals }) => principals[0] === principal);

export function RightsTable() {
  return (
    <Scroll>
      <Table className={`${page['table'] ?? ''} ${classes['table']}`}>
        <Head />
        {RIGHT_GROUPS.map((group) => (
          <Group key={group} group={group} />
        ))}
      </Table>
    </Scroll>
  );
}

function Head() {
  const { t } = useTranslation();
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th rowSpan={2} scope="col">
          {t('rights.right')}
        </Table.Th>
        {PRINCIPAL_GROUPS.map(({ name, principals }) => (
          <Table.Th key={name} colSpan={principals.length} scope="colgroup" data-principal data-starts>
            {t(`rights.group.${name}`)}
          </Table.Th>
        ))}
      </Table.Tr>
      <Table.Tr>
        {COLUMNS.map((principal) => (
          <Table.Th key={principal} scope="col" data-principal data-starts={startsGroup(principal) || undefined}>
            {t(`principal.${principal}`)}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}

function Group({ group }: { readonly group: RightGroup }) {
  const { t } = useTranslation();
  return (
    <Table.Tbody>
      <Table.Tr>
        <Table.Th scope="rowgroup" colSpan={COLUMNS.length + 1} className={classes['group'] ?? ''}>
          {t(`rights.groups.${group}`)}
        </Table.Th>
      </Table.Tr>
      {rightsIn(group).map((right) => (
        <Table.Tr key={right}>
          <Table.Th scope="row" className={classes['right'] ?? ''}>
            {t(`right.${right}`)}
          </Table.Th>
          {COLUMNS.map((principal) => (
            <Cell key={principal} principal={principal} right={right} />
          ))}
        </Table.Tr>
      ))}
    </Table.Tbody>
  );
}

function Cell({ principal, right }: { readonly principal: Principal; readonly right: Right }) {
  const { t } = useTranslation();
  const may = hasRight(principal, right);
  return (
    <Table.Td data-principal data-may={may} data-starts={startsGroup(principal) || undefined}>
      {may ? <IconCheck size={20} stroke={2} aria-hidden /> : <span aria-hidden>–</span>}
      <VisuallyHidden>{t(may ? 'rights.yes' : 'rights.no')}</VisuallyHidden>
    </Table.Td>
  );
}
