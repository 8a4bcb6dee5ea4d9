FROM node:24-bookworm-slim AS build
WORKDIR /farled
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --omit=optional

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /farled
COPY --from=build --chown=node:node /farled/package.json /farled/LICENSE ./
COPY --from=build --chown=node:node /farled/node_modules ./node_modules
COPY --from=build --chown=node:node /farled/dist ./dist
COPY --from=build --chown=node:node /farled/processes ./processes
USER node
EXPOSE 3000 26500
CMD ["node", "dist/apps/server/src/main.js"]
