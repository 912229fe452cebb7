import { createRoot } from 'react-dom/client';
import { DisagreementsPage, type PageData } from './disagreements-page.tsx';

const data: PageData = JSON.parse(document.getElementById('data')!.textContent!);
createRoot(document.getElementById('report')!).render(<DisagreementsPage {...data} />);
