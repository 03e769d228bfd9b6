import { ClozeStart } from '#ui/drills/cloze/cloze-start.tsx'
import { drillMetadata, drillPage } from '../drill-page.tsx'
import { startCloze } from './actions.ts'

export default drillPage('cloze', ClozeStart, startCloze)

export const generateMetadata = drillMetadata('cloze')
