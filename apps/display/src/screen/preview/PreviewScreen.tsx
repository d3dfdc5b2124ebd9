import { useEffect, useState } from 'react';
import { DisplayScreen } from '../DisplayScreen.tsx';
import { hearPreview, type Preview } from './preview.ts';

interface PreviewScreenProps {
  readonly baseUrl: string;
  readonly displayId: string;
  readonly query: URLSearchParams;
}

/** How a display would look: live, silent, and no device of the hall. */
export function PreviewScreen(props: PreviewScreenProps) {
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => hearPreview(setPreview), []);
  return preview && <DisplayScreen {...props} preview={preview} />;
}
