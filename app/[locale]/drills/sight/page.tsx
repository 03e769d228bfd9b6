import { SightStart } from '#ui/drills/sight/sight-start.tsx'
import { drillMetadata, drillPage } from '../drill-page.tsx'
import { startSight } from './actions.ts'

export default drillPage('sight', SightStart, startSight)

export const generateMetadata = drillMetadata('sight')
