using HospitalOps.Identity.Accounts;
using HospitalOps.Identity.Sessions;
using HospitalOps.Identity.Tokens;
using HospitalOps.Services.Outbox;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Identity.Persistence;

internal sealed class IdentityDbContext(DbContextOptions<IdentityDbContext> options) : DbContext(options)
{
    public DbSet<StaffAccount> Accounts => Set<StaffAccount>();

    public DbSet<StaffSession> Sessions => Set<StaffSession>();

    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseSnakeCaseNamingConvention();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StaffAccount>(entity =>
        {
            entity.ToTable("staff_account");
            entity.HasKey(account => account.Id);
            entity.Property(account => account.Id).ValueGeneratedNever();
            entity.Ignore(account => account.AggregateId);
            entity.Ignore(account => account.AggregateType);
            entity.Property(account => account.Version).IsConcurrencyToken();
            entity.HasIndex(account => account.UserName).IsUnique();
        });
        modelBuilder.Entity<StaffSession>(entity =>
        {
            entity.ToTable("staff_session");
            entity.HasKey(session => session.Id);
            entity.Property(session => session.Id).ValueGeneratedNever();
            entity.HasIndex(session => session.TokenHash).IsUnique();
            entity.HasIndex(session => session.FormerTokenHash);
            entity.HasIndex(session => session.EndedAt);
        });
        modelBuilder.Entity<SigningKey>(entity =>
        {
            entity.ToTable("signing_key");
            entity.HasKey(key => key.Kid);
        });
        modelBuilder.AddMessaging();
    }
}
