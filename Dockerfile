# Pinned by version. For the same bytes every time, add the digest: docker buildx imagetools inspect node:24.21.0-slim
FROM node:24.21.0-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24.21.0-slim
ENV NODE_ENV=production HTTP_PORT=8080 HTTP_HOST=0.0.0.0 DATA_DIR=/app/data
# One heap of malloc for all threads, and back to the system what is freed: V8 compiles in blocks of 8 KB and more.
ENV MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=8192 MALLOC_TRIM_THRESHOLD_=65536
ENV NODE_COMPILE_CACHE=/app/compiled
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY src ./src
COPY knowledge ./knowledge
RUN mkdir compiled data && chown node:node compiled data
USER node
# With the user and the flags of the start: Node keeps a separate compile cache for each.
RUN node --disable-warning=ExperimentalWarning --max-semi-space-size=4 --heap-growing-percent=20 --no-sparkplug --memory-saver-mode --input-type=module -e "await Promise.all(['main', 'http', 'discord/bot', 'discord/intake/endpoint', 'database/postgres'].map((name) => import('./src/' + name + '.ts')))"
VOLUME /app/data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.HTTP_PORT + '/livez').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: signals reach node itself, so that the bot leaves in good order.
CMD ["node", "--disable-warning=ExperimentalWarning", "--max-semi-space-size=4", "--heap-growing-percent=20", "--no-sparkplug", "--memory-saver-mode", "src/main.ts"]
