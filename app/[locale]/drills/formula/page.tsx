import { FormulaStart } from '#ui/drills/formula/formula-start.tsx'
import { drillMetadata, drillPage } from '../drill-page.tsx'
import { startFormula } from './actions.ts'

export default drillPage('formula', FormulaStart, startFormula)

export const generateMetadata = drillMetadata('formula')
