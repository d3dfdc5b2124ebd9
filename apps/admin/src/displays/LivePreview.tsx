import type { DisplaySettings } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { SegmentedControl } from '@mantine/core';
import { type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './displays.module.css';

const SHAPES = { wide: { width: 1280, height: 720 }, upright: { width: 720, height: 1280 } } as const;
type Shape = keyof typeof SHAPES;

/** The display as it would look with what stands in the form: the real screen in a frame, live and silent. */
export function LivePreview({ display }: { readonly display: DisplaySettings }) {
  const { t } = useTranslation();
  const { baseUrl } = useSession();
  const frame = useRef<HTMLIFrameElement>(null);
  const [shape, setShape] = useState<Shape>('wide');
  useTelling(frame, display);
  const { width, height } = SHAPES[shape];
  return (
    <div>
      <SegmentedControl
        aria-label={t('displays.shape')}
        mb="sm"
        data={(['wide', 'upright'] as const).map((value) => ({ value, label: t(`displays.shapeOption.${value}`) }))}
        value={shape}
        onChange={(next) => setShape(next as Shape)}
      />
      <div className={classes['preview']} style={{ '--width': width, '--height': height } as CSSProperties}>
        <iframe ref={frame} title={t('displays.preview')} src={`${baseUrl}/display?preview`} width={width} height={height} tabIndex={-1} />
      </div>
    </div>
  );
}

/** Whenever the frame asks, and whenever anything changes. */
function useTelling(frame: RefObject<HTMLIFrameElement | null>, display: DisplaySettings): void {
  const token = useSession().session?.accessToken ?? null;
  const text = JSON.stringify({ display, token });
  useEffect(() => {
    const tell = () => frame.current?.contentWindow?.postMessage({ foyerPreview: JSON.parse(text) as unknown }, location.origin);
    const hear = ({ origin, source, data }: MessageEvent<{ readonly foyerPreview?: unknown }>) => {
      if (origin === location.origin && source === frame.current?.contentWindow && data.foyerPreview === 'ask') tell();
    };
    tell();
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [frame, text]);
}
