'use client'
import { Trouble } from '#ui/frame/trouble.tsx'

export default Trouble
