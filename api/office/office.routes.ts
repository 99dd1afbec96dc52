import type { Route } from '../http/route';
import { route } from '../http/route';
import { OfficeView } from './office.dto';

/** Who the Dinas is: said to everybody, because its name stands on every page. */
export const officeRoutes = (office: OfficeView): readonly Route[] => [
  route({
    method: 'get',
    path: '/office',
    operationId: 'readOffice',
    summary: 'Whose system this is: the government, its agency and the CA by name (Pasal 1(6))',
    tag: 'office',
    response: OfficeView,
    status: 200,
    access: 'public',
    handle: () => {
      const { government, agency, caName } = office;
      return Promise.resolve({ body: { government, agency, caName } });
    },
  }),
];
