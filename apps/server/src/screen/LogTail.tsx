import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { readableLine } from './log-line.ts';

/** The hub's own words, newest at the bottom; stays there unless somebody has scrolled up to read. */
export function LogTail({ lines }: { readonly lines: readonly string[] }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  // After every drawing: a new line is what draws it.
  useEffect(() => {
    if (atEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight;
  });
  const onScroll = () => {
    const { scrollTop, scrollHeight, clientHeight } = box.current as HTMLDivElement;
    atEnd.current = scrollHeight - scrollTop - clientHeight < 24;
  };
  return (
    <section className="card log">
      <h3 id="log">{t('log')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled box must be reachable by keys */}
      <div ref={box} className="log-lines selectable" dir="ltr" role="log" tabIndex={0} aria-labelledby="log" onScroll={onScroll}>
        {lines.length === 0 ? t('logEmpty') : lines.map(readableLine).join('\n')}
      </div>
    </section>
  );
}
