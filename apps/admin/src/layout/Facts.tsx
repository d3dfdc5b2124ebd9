import { type ReactNode, useId } from 'react';
import page from './page.module.css';

/** A panel that tells what is so. */
export function FactPanel({
  title,
  about,
  children,
  foot,
}: {
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}) {
  const id = useId();
  return (
    <section className={page['panel']} aria-labelledby={id}>
      <h2 id={id} className={page['panelTitle']}>
        {title}
      </h2>
      {about && <p className={page['panelAbout']}>{about}</p>}
      <dl className={page['facts']}>{children}</dl>
      {foot && <div className={page['panelFoot']}>{foot}</div>}
    </section>
  );
}

export function Fact({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
