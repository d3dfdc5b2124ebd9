import { IconGripVertical } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Moves } from './Moves.tsx';
import { moved } from './moved.ts';
import classes from './ordered-list.module.css';
import { useDragOrder } from './use-drag-order.ts';

interface OrderedListProps<Item> {
  /** Id of what names the list. */
  readonly labelledBy: string;
  readonly items: readonly Item[];
  readonly onChange: (items: Item[]) => void;
  /** Stays with an item wherever it goes. */
  readonly keyOf: (item: Item) => string;
  /** What a line is about, for those who hear its buttons without seeing it. */
  readonly nameOf: (item: Item, index: number) => string;
  readonly children: (item: Item, index: number) => ReactNode;
  /** Lines of several fields: the buttons stay at the first of them. */
  readonly tall?: boolean;
  /** Absent: items can be taken out. */
  readonly keepsAll?: boolean;
}

/** Things in an order that counts: moved with the mouse, or by buttons that a keyboard and a screen reader can use. */
export function OrderedList<Item>({ labelledBy, items, onChange, keyOf, nameOf, children, tall, keepsAll }: OrderedListProps<Item>) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const [said, say] = useState('');
  const nameAt = (index: number) => {
    const item = items[index];
    return item === undefined ? '' : nameOf(item, index);
  };
  const move = (from: number, to: number) => {
    onChange(moved(items, from, to));
    say(t('picker.moved', { name: nameAt(from), place: to + 1, count: items.length }));
  };
  const remove = (index: number) => {
    onChange(items.filter((_, other) => other !== index));
    say(t('picker.removed', { name: nameAt(index) }));
    list.current?.focus();
  };
  const drag = useDragOrder(move);
  return (
    <>
      <ol ref={list} tabIndex={-1} className={classes['list']} aria-labelledby={labelledBy} data-tall={tall}>
        {items.map((item, index) => (
          <li key={keyOf(item)} {...drag.line(index)}>
            <span className={classes['grip']} {...drag.grip(index)}>
              <IconGripVertical size={16} stroke={1.75} aria-hidden />
            </span>
            <span className={classes['place']}>{index + 1}</span>
            <div className={classes['content']}>{children(item, index)}</div>
            <Moves
              name={nameAt(index)}
              index={index}
              last={items.length - 1}
              onMove={move}
              {...(!keepsAll && { onRemove: () => remove(index) })}
            />
          </li>
        ))}
      </ol>
      <span className="foyer-visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}
