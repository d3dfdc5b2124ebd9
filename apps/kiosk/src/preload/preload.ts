import { exposeBridge, staffCorner } from '@foyer/shell/preload';

staffCorner();
exposeBridge(() => ({}));
