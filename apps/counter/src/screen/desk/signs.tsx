import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { ComponentType } from 'react';

export type Sign = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;

// Signs with a direction point the other way where people read the other way.
const DIRECTED = 'foyer-icon-directed';
export const SendOnSign: Sign = (props) => <IconArrowForwardUp {...props} className={DIRECTED} />;
export const SendBackSign: Sign = (props) => <IconArrowBackUp {...props} className={DIRECTED} />;
