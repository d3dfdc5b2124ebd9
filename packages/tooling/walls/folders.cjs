/** Where things live, as regular expressions over paths relative to the root. */
const TESTS = '\\.test\\.tsx?$|^tests/|/(fixtures|test)/';
const SCREENS = '^apps/(?!hub/)[^/]+/src/screen/|^apps/(admin|visitor)/src/';
const BROWSER_PACKAGES = '^packages/(ui|hub-client|contract|announce|ticket|queue)/';
const ELECTRON_SIDES = '^apps/(?!hub/)[^/]+/src/(main|preload)/';

module.exports = { BROWSER_PACKAGES, ELECTRON_SIDES, SCREENS, TESTS };
