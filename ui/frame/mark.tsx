/** The seal: 对, white on cinnabar. Decoration; the link around it carries the name. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M3.4 1.7 15 1.2l13.3.6c1.5.1 2.3.9 2.4 2.3l.3 12-.5 12.2c-.1 1.5-.9 2.3-2.4 2.4l-12.4.3-12-.5c-1.5-.1-2.3-.9-2.4-2.4L1 15.8l.4-11.9c.1-1.4.7-2.1 2-2.2Z" />
      <g fill="none" strokeWidth="2.5" strokeLinecap="square">
        <path d="M6 8h7.5v3.2L6.2 24.2M6.6 13.2l7 11" />
        <path d="M17.4 10.6H26.4M23.3 6.4V24.2h-3.4M18.6 15.2v2.6" />
      </g>
    </svg>
  )
}
