import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';

interface PageHeaderProps {
  readonly title: string;
  readonly about?: ReactNode;
  /** Buttons at the far end. */
  readonly children?: ReactNode;
}

export function PageHeader({ title, about, children }: PageHeaderProps) {
  return (
    <header className={classes['header']}>
      <div>
        <Title order={1} size="h2">
          {title}
        </Title>
        {about && <p className={classes['about']}>{about}</p>}
      </div>
      {children}
    </header>
  );
}
