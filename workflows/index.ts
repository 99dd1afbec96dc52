export { certificateLife } from './certificate/certificate-life.workflow';
