import type { NextConfig } from 'next'

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true }, // tsc is a check of its own: TypeScript 7 has no API for Next to call
  serverExternalPackages: ['better-sqlite3', '@prisma/adapter-better-sqlite3', '@prisma/adapter-pg', 'pg'],
  outputFileTracingExcludes: { '*': ['**/*'] }, // served from the clone itself, never from a traced copy
  allowedDevOrigins: ['127.0.0.1'],
  headers: async () => [
    {
      source: '/fonts/:file',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
  ],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
}

export default config
