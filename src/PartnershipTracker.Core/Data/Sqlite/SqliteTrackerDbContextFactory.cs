using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PartnershipTracker.Core.Data.Sqlite;

/// <summary>Lets <c>dotnet ef</c> make migrations without starting the site; no database is opened.</summary>
internal sealed class SqliteTrackerDbContextFactory : IDesignTimeDbContextFactory<SqliteTrackerDbContext>
{
    public SqliteTrackerDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteTrackerDbContext>().UseSqlite("Data Source=:memory:").Options);
}
