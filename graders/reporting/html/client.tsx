import { createRoot } from 'react-dom/client';
import type { Grade } from '../../scoring/grade.ts';
import type { Pictures } from './pictures.ts';
import { ReportPage } from './report-page.tsx';

const data: { grade: Grade; pictures: Pictures } = JSON.parse(document.getElementById('data')!.textContent!);
createRoot(document.getElementById('report')!).render(<ReportPage grade={data.grade} pictures={data.pictures} />);
