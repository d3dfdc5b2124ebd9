import { screenConfig } from '@foyer/tooling/vite';

export default screenConfig('visitor');
