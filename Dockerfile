# Build: docker build -t matbaa .     Run: docker run -p 3000:3000 -v matbaa-data:/data -e MATBAA_ORIGIN=https://paper.example matbaa
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/client/package.json packages/client/
COPY packages/locale/package.json packages/locale/
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production MATBAA_DATA=/data MATBAA_HOST=0.0.0.0
ENV MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=524288 MALLOC_TRIM_THRESHOLD_=2097152
COPY --from=build /app /app
RUN useradd --system --home /data matbaa && mkdir /data && chown matbaa /data && chmod 700 /data
USER matbaa
VOLUME /data
EXPOSE 3000
CMD ["node", "--max-semi-space-size=4", "--heap-growing-percent=30", "--no-allocation-site-pretenuring", "--no-separate-gc-phases", "dist/src/cli.js", "serve"]
