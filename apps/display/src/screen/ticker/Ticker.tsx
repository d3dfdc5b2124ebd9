import type { DisplaySettings } from '@foyer/contract';
import { direction } from '@foyer/ui';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { inOrder } from '../board/in-order.ts';
import { readingMs } from './reading-ms.ts';

interface TickerProps {
  readonly texts: DisplaySettings['ticker'];
  readonly languages: readonly string[];
}

/**
 * The hall's own text along the lower edge, a line at a time and each language in its turn. Nothing slides: a line stands until a slow
 * reader has read it, so it needs no way to be stopped, and nobody is made dizzy.
 */
export function Ticker({ texts, languages }: TickerProps) {
  const entries = inOrder(texts, languages);
  const [turn, setTurn] = useState(0);
  const [locale, words] = entries[turn % Math.max(1, entries.length)] ?? ['', ''];
  if (words === '') return null;
  return (
    <aside className="display-ticker">
      <div>
        <Lines key={`${turn} ${locale} ${words}`} locale={locale} words={words} onRead={() => setTurn(turn + 1)} />
      </div>
    </aside>
  );
}

interface LinesProps {
  readonly locale: string;
  readonly words: string;
  readonly onRead: () => void;
}

function Lines({ locale, words, onRead }: LinesProps) {
  const text = useRef<HTMLParagraphElement>(null);
  const lines = useLineCount(text, words);
  const [line, setLine] = useState(0);
  const latest = useRef(onRead);
  latest.current = onRead;
  useEffect(() => {
    const next = () => (line + 1 < lines ? setLine(line + 1) : latest.current());
    const timer = setTimeout(next, readingMs(words.length / lines));
    return () => clearTimeout(timer);
  }, [line, lines, words]);
  return (
    <p ref={text} lang={locale} dir={direction(locale)} style={{ translate: `0 ${(-line * 100) / lines}%` }}>
      {words}
    </p>
  );
}

/** Into how many lines the words have fallen: measured, as fonts and screens differ. */
function useLineCount(text: RefObject<HTMLElement | null>, words: string): number {
  const [lines, setLines] = useState(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words fall into other lines
  useLayoutEffect(() => {
    const element = text.current;
    if (!element) return;
    const measure = () => {
      const style = getComputedStyle(element);
      setLines(Math.max(1, Math.round(element.offsetHeight / Number.parseFloat(style.lineHeight))));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [text, words]);
  return lines;
}
