import { NumbersStart } from '#ui/drills/numbers/numbers-start.tsx'
import { drillMetadata, drillPage } from '../drill-page.tsx'
import { startNumbers } from './actions.ts'

export default drillPage('numbers', NumbersStart, startNumbers)

export const generateMetadata = drillMetadata('numbers')
