import { notFound } from 'next/navigation'

/** Whatever address no other page answers. */
export default function Page() {
  notFound()
}
