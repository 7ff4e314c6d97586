# Builds the site and runs it as a user of its own, with the database in /data.
#   docker build -t partnershiptracker .
#   docker run -p 8080:8080 -v tracker:/data -e "AllowedHosts=tracker.example;localhost" partnershiptracker
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# Node builds the style sheet; the version is the oldest that the README promises to work with.
COPY --from=node:20-bookworm-slim /usr/local/bin/node /usr/local/bin/node
COPY --from=node:20-bookworm-slim /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source

# Packages first: they change less often than the sources, and a layer keeps them.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/PartnershipTracker.Core/PartnershipTracker.Core.csproj src/PartnershipTracker.Core/
COPY src/PartnershipTracker.Web/PartnershipTracker.Web.csproj src/PartnershipTracker.Web/
RUN dotnet restore src/PartnershipTracker.Web
COPY seeds seeds
COPY src src
RUN dotnet publish src/PartnershipTracker.Web --no-restore --configuration Release --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update \
 && apt-get install --yes --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/* \
 && mkdir /data \
 && chown "$APP_UID" /data
COPY --from=build /app /app
USER $APP_UID
WORKDIR /data
VOLUME /data
ENV ASPNETCORE_HTTP_PORTS=8080 \
    ConnectionStrings__Tracker="Data Source=/data/tracker.db"
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://localhost:8080/health/ready"]
ENTRYPOINT ["dotnet", "/app/PartnershipTracker.Web.dll"]
