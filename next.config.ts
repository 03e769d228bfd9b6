import type { NextConfig } from 'next'

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true }, // tsc is a check of its own: TypeScript 7 has no API for Next to call
  serverExternalPackages: ['better-sqlite3', '@prisma/adapter-better-sqlite3', '@prisma/adapter-pg', 'pg'],
  outputFileTracingExcludes: { '*': ['**/*'] }, // served from the clone itself, never from a traced copy
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
}

export default config
