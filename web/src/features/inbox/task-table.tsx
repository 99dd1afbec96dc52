import { Cell, Checkbox, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { Selection, SortDescriptor } from 'react-aria-components';
import type { TaskOrder } from '../../../../domain/case/task';
import { TASK_ORDERS } from '../../../../domain/case/task';
import { LABELS } from '../../../../templates/labels';
import type { InboxItemView } from '../../api/contract';
import { Button } from '../../components/button';
import { Due } from '../../components/due';
import { Empty } from '../../components/states';
import { Tag } from '../../components/tag';
import { useLang } from '../../i18n/use-lang';

interface TaskTableProps {
  readonly items: readonly InboxItemView[];
  readonly filtered: boolean;
  readonly onOpen: (taskId: string) => void;
  readonly onClaim: (taskId: string) => void;
  readonly chosen: Selection;
  readonly onChoose: (chosen: Selection) => void;
  readonly order: TaskOrder;
  readonly onOrder: (order: TaskOrder) => void;
}

const SORTS: Readonly<Record<TaskOrder, SortDescriptor>> = {
  due: { column: 'due', direction: 'ascending' },
  'due-last': { column: 'due', direction: 'descending' },
  case: { column: 'case', direction: 'ascending' },
  'case-last': { column: 'case', direction: 'descending' },
};

const orderOf = ({ column, direction }: SortDescriptor): TaskOrder =>
  TASK_ORDERS.find((order) => SORTS[order].column === column && SORTS[order].direction === direction) ?? 'due';

/** The lines of the inbox; on a narrow screen each is a card. */
export function TaskTable({ items, filtered, onOpen, onClaim, chosen, onChoose, order, onOrder }: TaskTableProps) {
  const { t, say } = useLang();
  if (items.length === 0)
    return (
      <Empty title={filtered ? t('inbox.noneFound') : t('inbox.none')}>
        {filtered ? <p>{t('inbox.noneFoundText')}</p> : <p>{t('inbox.noneText')}</p>}
      </Empty>
    );
  return (
    <Table
      aria-label={t('inbox.title')}
      className="table"
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={onChoose}
      sortDescriptor={SORTS[order]}
      onSortChange={(sort) => {
        onOrder(orderOf(sort));
      }}
      onRowAction={(key) => {
        onOpen(String(key));
      }}
    >
      <TableHeader>
        <Column id="tick" className="tick">
          <Tick label={t('bulk.all')} />
        </Column>
        <SortColumn id="case" isRowHeader>
          {t('inbox.case')}
        </SortColumn>
        <Column id="kind">{t('inbox.kind')}</Column>
        <Column id="subject">{t('case.subject')}</Column>
        <SortColumn id="due">{t('inbox.due')}</SortColumn>
        <Column id="officer">{t('inbox.officer')}</Column>
      </TableHeader>
      <TableBody>
        {items.map((item) => (
          <Row key={item.id} id={item.id} data-task={item.id} textValue={item.caseNumber} className="row">
            <Cell className="tick">
              <Tick label={t('bulk.one', { number: item.caseNumber })} />
            </Cell>
            <Cell>
              <span className="row-title">{item.caseNumber}</span>
              <span className="hint">{say(LABELS.certificateType[item.certificateType])}</span>
            </Cell>
            <Cell>
              {say(LABELS.task[item.kind])} {item.escalated && <Tag tone="bad">{t('inbox.escalated')}</Tag>}
            </Cell>
            <Cell>
              <span>{item.subject.name}</span>
              <span className="hint">{item.agency.name}</span>
            </Cell>
            <Cell>
              <Due at={item.dueAt} />
            </Cell>
            <Cell>
              {item.claimedBy ? (
                item.claimedBy.name
              ) : (
                <Button
                  look="secondary"
                  aria-label={t('inbox.claimOf', { number: item.caseNumber })}
                  onPress={() => {
                    onClaim(item.id);
                  }}
                >
                  {t('inbox.claim')}
                </Button>
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

/** The table itself says whether it is ticked. */
const Tick = ({ label }: { readonly label: string }) => (
  <Checkbox slot="selection" className="choice tick-box" aria-label={label}>
    <span className="mark box" aria-hidden="true" />
  </Checkbox>
);

function SortColumn({
  id,
  children,
  isRowHeader = false,
}: {
  readonly id: string;
  readonly children: string;
  readonly isRowHeader?: boolean;
}) {
  return (
    <Column id={id} isRowHeader={isRowHeader} allowsSorting>
      {({ sortDirection }) => (
        <>
          {children}
          <span aria-hidden="true" className="sort">
            {sortDirection === 'ascending' ? '▲' : sortDirection === 'descending' ? '▼' : ''}
          </span>
        </>
      )}
    </Column>
  );
}
