/** The platform's mark. */
export const Logo = ({ size = 30 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden>
    <rect width="64" height="64" rx="18" fill="#0f5c4d" />
    <path d="M32 50V29" stroke="#fff" strokeWidth="5" strokeLinecap="round" />
    <path d="M32 33c0-10 6-17 18-18 0 12-7 18-18 18Z" fill="#fff" />
    <path d="M32 41c0-8-5-14-16-15 0 10 6 15 16 15Z" fill="#a7e3cf" />
  </svg>
);
