import { type ReactNode, useEffect, useRef, useState } from 'react';
import page from './page.module.css';

/** What is wider than its place. Where it really is, a keyboard can reach it to push it sideways (WCAG 2.1.1). */
export function Scroll({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const { current: element } = place;
    if (element === null) return;
    const measure = () => setWide(element.scrollWidth > element.clientWidth);
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    for (const child of element.children) watch.observe(child);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={place} className={page['scroll']} {...(wide && { tabIndex: 0 })}>
      {children}
    </div>
  );
}
