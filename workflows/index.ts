export { certificateLife } from './certificate/certificate-life.workflow';
export { ledgerAnchor } from './ledger/ledger-anchor.workflow';
export { peopleWatch } from './people/people-watch.workflow';
