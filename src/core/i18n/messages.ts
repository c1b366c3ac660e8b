// Made by `npm run messages` from src/messages/en: not to be written by hand.
/** Messages of the explorer and other pages. */
export interface ExplorerMessages {
  readonly home: { readonly title: () => string; readonly what: () => string };
  readonly error: {
    readonly missingTitle: () => string;
    readonly missing: () => string;
    readonly brokenTitle: () => string;
    readonly broken: () => string;
    readonly noStory: (values: { slug: string | number }) => string;
    readonly noPlace: (values: { id: string | number }) => string;
    readonly story: () => string;
    readonly openStory: () => string;
    readonly allStories: () => string;
  };
  readonly loadFailed: {
    readonly file: (values: { reason: string | number }) => string;
    readonly layer: (values: { title: string | number; file: string | number }) => string;
    readonly base: (values: { file: string | number }) => string;
    readonly program: () => string;
    readonly search: () => string;
    readonly part: () => string;
    readonly language: () => string;
  };
  readonly language: {
    readonly label: () => string;
    readonly ofPage: () => string;
    readonly unchecked: () => string;
    readonly en: () => string;
    readonly hy: () => string;
    readonly az: () => string;
    readonly ru: () => string;
    readonly fr: () => string;
    readonly ka: () => string;
    readonly tr: () => string;
  };
  readonly map: {
    readonly area: () => string;
    readonly canvas: () => string;
    readonly stopped: () => string;
    readonly noWebGl: () => string;
    readonly stillWorks: () => string;
    readonly simplerMap: () => string;
    readonly loading: () => string;
    readonly controls: () => string;
    readonly zoomIn: () => string;
    readonly zoomOut: () => string;
    readonly wholeStory: () => string;
    readonly northUp: () => string;
    readonly cardOpen: (values: { name: string | number }) => string;
  };
  readonly picture: {
    readonly ofFeature: (values: { name: string | number }) => string;
    readonly ofStory: (values: { title: string | number }) => string;
  };
  readonly reading: {
    readonly story: () => string;
    readonly article: () => string;
    readonly places: () => string;
    readonly claims: () => string;
    readonly width: () => string;
  };
  readonly tools: {
    readonly follow: () => string;
    readonly followText: () => string;
    readonly followTitle: () => string;
    readonly search: () => string;
    readonly searchTitle: () => string;
    readonly shortcuts: () => string;
    readonly shortcutsTitle: () => string;
    readonly theme: (values: { now: string; next: string }) => string;
  };
  readonly notices: {
    readonly close: () => string;
    readonly ignored: () => string;
    readonly moved: () => string;
    readonly followAgain: () => string;
  };
  readonly link: {
    readonly share: () => string;
    readonly shareTitle: () => string;
    readonly copy: () => string;
    readonly copyTitle: () => string;
    readonly copiedView: () => string;
    readonly copiedPassage: (values: { number: string | number }) => string;
    readonly copyViewFailed: () => string;
    readonly copyPassageFailed: (values: { number: string | number }) => string;
  };
  readonly article: {
    readonly basedOn: (values: { publisher: string | number; date: string | number }) => string;
    readonly basedOnTitled: (values: {
      title: string | number;
      publisher: string | number;
      date: string | number;
    }) => string;
    readonly report: () => string;
    readonly read: () => string;
    readonly isIn: (values: { language: string | number }) => string;
    readonly correction: (values: { date: string | number }) => string;
    readonly disputedPlaces: () => string;
    readonly licences: (values: { text: string | number; data: string | number }) => string;
    readonly selectPassage: (values: { number: string | number }) => string;
    readonly selectThisPassage: () => string;
    readonly showDate: (values: { date: string | number }) => string;
    readonly outsideDates: () => string;
    readonly nothingNear: () => string;
  };
  readonly places: {
    readonly filter: () => string;
    readonly placeholder: () => string;
    readonly count: (values: { found: string | number; all: string | number }) => string;
    readonly all: () => string;
    readonly none: (values: { text: string | number }) => string;
    readonly offMap: () => string;
  };
  readonly claims: {
    readonly intro: () => string;
    readonly all: () => string;
    readonly sides: (values: { title: string | number }) => string;
  };
  readonly disambiguation: () => string;
  readonly card: {
    readonly close: () => string;
    readonly names: () => string;
    readonly claims: () => string;
    readonly sources: () => string;
    readonly moreSources: (values: { count: string | number }) => string;
    readonly zoomTo: () => string;
    readonly download: () => string;
  };
  readonly hidden: {
    readonly notShown: (values: { why: string | number }) => string;
    readonly date: (values: { when: string | number; date: string | number }) => string;
    readonly perspective: (values: { title: string | number }) => string;
    readonly precision: () => string;
    readonly distance: () => string;
    readonly layer: (values: { title: string | number }) => string;
    readonly switchPerspective: (values: { title: string | number }) => string;
    readonly extendDates: (values: { dates: string | number }) => string;
    readonly goToDate: (values: { date: string | number }) => string;
    readonly clearPrecision: () => string;
    readonly clearDistance: () => string;
    readonly turnOnLayer: () => string;
    readonly next: () => string;
    readonly brieflyDate: (values: { date: string | number }) => string;
    readonly brieflyPerspective: () => string;
    readonly brieflyPrecision: () => string;
    readonly brieflyDistance: () => string;
    readonly brieflyLayer: () => string;
  };
  readonly overTime: {
    readonly title: () => string;
    readonly titleAs: (values: { title: string | number }) => string;
    readonly perspective: (values: { title: string | number }) => string;
    readonly shownOnMap: () => string;
  };
  readonly facts: {
    readonly length: () => string;
    readonly area: () => string;
    readonly to: () => string;
    readonly touches: () => string;
    readonly accuracy: () => string;
    readonly exact: () => string;
    readonly within: (values: { distance: string | number }) => string;
    readonly surveyed: () => string;
    readonly derived: () => string;
    readonly schematic: () => string;
  };
  readonly near: {
    readonly before: () => string;
    readonly after: (values: { units: string | number }) => string;
    readonly filter: () => string;
    readonly showAll: () => string;
    readonly heading: (values: { distance: string | number }) => string;
    readonly clearFilter: () => string;
  };
  readonly mentions: {
    readonly title: () => string;
    readonly count: (values: { at: string | number; all: string | number }) => string;
    readonly previous: () => string;
    readonly next: () => string;
  };
  readonly dates: {
    readonly section: () => string;
    readonly title: () => string;
    readonly close: () => string;
    readonly reset: () => string;
    readonly resetTitle: () => string;
    readonly mapOf: (values: { date: string | number }) => string;
    readonly counts: (values: {
      places: string | number;
      allPlaces: string | number;
      passages: string | number;
      allPassages: string | number;
    }) => string;
    readonly fields: () => string;
    readonly from: () => string;
    readonly to: () => string;
    readonly invalid: (values: { text: string | number }) => string;
    readonly reversed: () => string;
    readonly severalDates: (values: { text: string | number }) => string;
    readonly periods: () => string;
    readonly timeline: () => string;
    readonly first: () => string;
    readonly last: () => string;
    readonly opening: () => string;
    readonly dateline: () => string;
    readonly passage: (values: { number: string | number }) => string;
    readonly begins: (values: { what: string | number; about: string }) => string;
    readonly ends: (values: { what: string | number; about: string }) => string;
    readonly more: (values: { count: string | number }) => string;
    readonly play: () => string;
    readonly playTitle: () => string;
    readonly stop: () => string;
    readonly speed: () => string;
    readonly slow: () => string;
    readonly normal: () => string;
    readonly fast: () => string;
  };
  readonly time: {
    readonly always: () => string;
    readonly since: (values: { date: string | number }) => string;
    readonly until: (values: { date: string | number }) => string;
    readonly about: (values: { date: string | number }) => string;
    readonly possibly: (values: { date: string | number }) => string;
    readonly someDay: (values: { month: string | number }) => string;
    readonly someTime: (values: { when: string | number }) => string;
    readonly unknownDate: (values: { when: string | number }) => string;
    readonly unknownStart: (values: { when: string | number }) => string;
    readonly unknownEnd: (values: { when: string | number }) => string;
  };
  readonly units: {
    readonly km: () => string;
    readonly mi: () => string;
    readonly inKm: (values: { value: string | number }) => string;
    readonly inM: (values: { value: string | number }) => string;
    readonly inMi: (values: { value: string | number }) => string;
    readonly inFt: (values: { value: string | number }) => string;
    readonly inKm2: (values: { value: string | number }) => string;
    readonly inMi2: (values: { value: string | number }) => string;
  };
  readonly kinds: {
    readonly border: () => string;
    readonly 'control-line': () => string;
    readonly area: () => string;
    readonly district: () => string;
    readonly enclave: () => string;
    readonly region: () => string;
    readonly corridor: () => string;
    readonly road: () => string;
    readonly settlement: () => string;
    readonly capital: () => string;
    readonly checkpoint: () => string;
    readonly mine: () => string;
    readonly pass: () => string;
    readonly clash: () => string;
    readonly meeting: () => string;
    readonly statement: () => string;
    readonly handover: () => string;
    readonly blockade: () => string;
  };
  readonly undelimited: (values: { kind: string | number }) => string;
  readonly layers: {
    readonly title: () => string;
    readonly panel: () => string;
    readonly close: () => string;
    readonly source: () => string;
    readonly loadFailed: () => string;
    readonly legend: (values: { title: string | number }) => string;
    readonly onCards: () => string;
    readonly licence: (values: { sources: string | number; licence: string | number }) => string;
    readonly perspective: () => string;
    readonly disputedPlaces: () => string;
    readonly names: () => string;
    readonly nameLanguage: () => string;
    readonly localNames: () => string;
    readonly precision: () => string;
    readonly precisionFilter: () => string;
    readonly anyPrecision: () => string;
    readonly orBetter: (values: { distance: string | number }) => string;
    readonly base: () => string;
    readonly baseLegend: () => string;
    readonly 'state-border': () => string;
    readonly division: () => string;
    readonly river: () => string;
    readonly peak: () => string;
    readonly pass: () => string;
    readonly approximate: () => string;
  };
  readonly measure: { readonly title: () => string };
  readonly search: { readonly title: () => string };
  readonly shortcuts: { readonly title: () => string };
}
/** Messages of the page about disputed places. */
export interface DisputedPlacesMessages {
  readonly title: () => string;
  readonly pageTitle: (values: { story: string | number }) => string;
  readonly summary: (values: { story: string | number }) => string;
  readonly shown: () => string;
  readonly border: () => string;
  readonly borderMore: () => string;
  readonly perspectives: () => string;
  readonly perspectivesMore: () => string;
  readonly holders: () => string;
  readonly holdersMore: () => string;
  readonly names: () => string;
  readonly namesMore: () => string;
  readonly claims: () => string;
  readonly claimsMore: () => string;
  readonly howCertain: () => string;
  readonly certainty: () => string;
  readonly certaintyMore: (values: {
    all: string | number;
    surveyed: string | number;
    derived: string | number;
    schematic: string | number;
  }) => string;
  readonly dates: () => string;
  readonly datesMore: (values: { inexact: string | number }) => string;
  readonly pieces: () => string;
  readonly piecesMore: () => string;
  readonly source: () => string;
  readonly sourceMore: () => string;
  readonly omitted: () => string;
  readonly omittedWhy: () => string;
  readonly licences: () => string;
  readonly licencesAre: (values: { text: string | number; data: string | number }) => string;
  readonly sources: () => string;
  readonly sourcesAre: (values: { count: string | number }) => string;
}
/** Messages of sharing, embedding and printing. */
export interface SharingMessages {
  readonly share: {
    readonly title: () => string;
    readonly close: () => string;
    readonly linkTo: () => string;
    readonly copy: () => string;
    readonly copied: () => string;
    readonly copyFailed: () => string;
    readonly device: () => string;
    readonly deviceFailed: () => string;
    readonly qr: () => string;
    readonly embed: () => string;
    readonly embedHow: () => string;
    readonly copyCode: () => string;
    readonly codeCopied: () => string;
    readonly codeCopyFailed: () => string;
    readonly picture: () => string;
    readonly savePng: () => string;
    readonly saveSvg: () => string;
    readonly drawing: () => string;
    readonly drawn: () => string;
    readonly pngFailed: () => string;
    readonly pictureFailed: () => string;
    readonly data: () => string;
    readonly saveGeojson: () => string;
    readonly saveCsv: () => string;
    readonly cite: () => string;
    readonly copyCitation: () => string;
    readonly citationCopied: () => string;
    readonly citationCopyFailed: () => string;
    readonly print: () => string;
    readonly citation: (values: {
      title: string | number;
      date: string | number;
      published: string | number;
      link: string | number;
      seen: string | number;
    }) => string;
  };
  readonly embed: {
    readonly openFull: () => string;
    readonly previous: () => string;
    readonly next: () => string;
    readonly at: (values: { number: string | number; all: string | number }) => string;
    readonly more: () => string;
    readonly closeCard: () => string;
    readonly notSaved: () => string;
    readonly wheel: () => string;
    readonly wheelMac: () => string;
    readonly touch: () => string;
  };
  readonly print: {
    readonly date: (values: { date: string | number }) => string;
    readonly perspective: (values: { perspective: string | number }) => string;
    readonly placesInText: () => string;
    readonly notDrawn: () => string;
    readonly legend: () => string;
    readonly sources: () => string;
    readonly link: () => string;
    readonly allSources: () => string;
  };
}
/** Messages of search, keyboard shortcuts and measuring. */
export interface ToolsMessages {
  readonly shortcuts: {
    readonly close: () => string;
    readonly search: () => string;
    readonly passages: () => string;
    readonly mentions: () => string;
    readonly zoom: () => string;
    readonly list: () => string;
    readonly move: () => string;
    readonly dates: () => string;
    readonly escape: () => string;
    readonly single: () => string;
    readonly singleWhy: () => string;
  };
  readonly search: {
    readonly field: () => string;
    readonly close: () => string;
    readonly hint: () => string;
    readonly searching: () => string;
    readonly nothing: (values: { text: string | number }) => string;
    readonly results: (values: { count: number }) => string;
    readonly heading: () => string;
    readonly places: () => string;
    readonly passages: () => string;
    readonly notNow: () => string;
  };
  readonly measure: {
    readonly units: () => string;
    readonly close: () => string;
    readonly start: () => string;
    readonly continue: () => string;
    readonly alongPath: () => string;
    readonly enclosed: () => string;
    readonly segments: () => string;
    readonly from: () => string;
    readonly to: () => string;
    readonly point: () => string;
    readonly undo: () => string;
    readonly clear: () => string;
  };
}
