import { type ReactNode, useId } from 'react';
import page from './page.module.css';

interface FactPanelProps {
  readonly title: string;
  readonly about?: string;
  /** The facts are told at length. */
  readonly sentences?: boolean;
  readonly children: ReactNode;
}

/** A panel that tells what is so. */
export function FactPanel({ title, about, sentences, children }: FactPanelProps) {
  const id = useId();
  return (
    <section className={page['panel']} aria-labelledby={id}>
      <h2 id={id} className={page['panelTitle']}>
        {title}
      </h2>
      {about && <p className={page['panelAbout']}>{about}</p>}
      <dl className={page['facts']} data-sentences={sentences}>
        {children}
      </dl>
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
